"""Names from the ledger as names of files: safe everywhere, no two alike, each with the name of the enterprise."""

import re
import unicodedata
from collections.abc import Mapping

# What some system forbids in a file name or turns around, and the dot: 甲.new.xlsx is the new form beside 甲.xlsx.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|.\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]')
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]", re.IGNORECASE)
_LONGEST = 100  # bytes; with an id and .new-9.xlsx it stays under 180


def file_names(names: Mapping[str, str]) -> dict[str, str]:
    """The file name of each id by its name; a name that another one has too gets the id behind it."""
    stems: dict[str, str] = {}
    for id_, name in names.items():
        stem = _safe(name) or id_.replace(".", "_")
        taken = {other.casefold() for other in stems.values()}
        while stem.casefold() in taken:
            stem = f"{stem[:_LONGEST]}-{id_.replace('.', '_')}"
        stems[id_] = stem
    return {id_: f"{stem}.xlsx" for id_, stem in stems.items()}


def _safe(name: str) -> str:
    plain = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).strip(" _-~$")
    short = plain.encode()[:_LONGEST].decode(errors="ignore").strip()
    return f"{short}_" if _RESERVED.fullmatch(short) else short
