"""The manifest (清册): digests of everything that a briefing was made from, and what was skipped and why; no times."""

import json
import platform
from functools import cache
from pathlib import Path
from typing import Any

from reporting.core.hashing import digest
from reporting.core.quantity import LOCALES
from reporting.published.json_format import payloads_in

NAME = "manifest.json"
SCHEMA = 1
_LEDGER = '\n   "ledger": '
_PACKAGES = (
    "ipykernel",
    "lxml",
    "matplotlib",
    "nbconvert",
    "pandas",
    "papermill",
    "python-docx",
    "xlsxwriter",
    "zhplot",
)


def published_digest(record: Path) -> str:
    """The digest of what a record publishes: its payloads in order, without the outputs that are only for people."""
    content = json.loads(record.read_text(encoding="utf-8"))
    payloads = [
        payload for cell in content["cells"] for output in cell.get("outputs", []) for payload in payloads_in(output)
    ]
    return digest(json.dumps(payloads, ensure_ascii=False, sort_keys=True).encode())


@cache
def versions() -> dict[str, str]:
    """The versions of Python and of the packages that make a briefing, by name."""
    from importlib.metadata import version  # noqa: PLC0415 - only a finished run asks, and it takes a while

    return {"python": platform.python_version(), **{name: version(name) for name in _PACKAGES}}


def entry_of(folder: Path, locale: str) -> dict[str, Any] | None:
    """The entry of the last run into a period's folder; None if there was none."""
    try:
        entry: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))["briefings"][locale]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return entry


def ledgers_of(folder: Path) -> dict[str, dict[str, str]]:
    """By language, the digests of the ledger's files that the document in the folder was made from.

    The rest of a manifest is long and not read, because this is asked for every document at the end of a run.
    """
    try:
        text = (folder / NAME).read_text(encoding="utf-8")
        # This relies on the layout of `_written`: no string has a line break.
        starts = {locale: text.find(f'\n  "{locale}": {{') for locale in LOCALES}
        ledgers = {locale: text.index(_LEDGER, start) + len(_LEDGER) for locale, start in starts.items() if start > 0}
        return {locale: json.JSONDecoder().raw_decode(text, place)[0] for locale, place in ledgers.items()}
    except (OSError, ValueError):
        return {}


def updated(path: Path, period: str, locale: str, entry: dict[str, Any]) -> bytes:
    """The manifest of a folder with this entry; the entry of the other language stays as it is."""
    return _written(period, {**_briefings(path), locale: entry})


def without(path: Path, locale: str) -> bytes | None:
    """The manifest of a folder without the entry of one language; None if no other is left."""
    left = {language: entry for language, entry in _briefings(path).items() if language != locale}
    return _written(json.loads(path.read_text(encoding="utf-8"))["period"], left) if left else None


def _briefings(path: Path) -> dict[str, Any]:
    try:
        briefings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["briefings"]
    except (OSError, ValueError, KeyError):
        return {}
    return briefings


def _written(period: str, briefings: dict[str, Any]) -> bytes:
    content = {"schema": SCHEMA, "period": period, "briefings": briefings}
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
