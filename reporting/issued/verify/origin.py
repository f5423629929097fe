"""`origin_of`: the period, language and enterprise of a briefing file."""

import re
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document

from reporting.core.errors import PeriodError
from reporting.core.period import Period, parse
from reporting.job import BRIEFING

_NAME = re.compile(r"[a-z]-(?P<period>[0-9].*?)(?P<en>\.en)?(?:\.(?:review|draft))?\.docx$", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,59}")
_HAN, _LATIN = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]+")


@dataclass(frozen=True)
class Origin:
    """The period of a file by its properties, the period in its name, its language, its enterprise.

    `enterprise` is None for what is of the whole group; `paper` is the name of its template.
    """

    period: Period | None
    named: Period | None
    locale: str
    enterprise: str | None = None
    paper: str = BRIEFING


def origin_of(file: Path, document: Document) -> Origin:
    """The origin of a file; its properties are believed before its name, but its language is what the page speaks."""
    named = _named(file)
    core = document.core_properties
    stated = _stated(core.subject or "")
    # Text that a person typed there never becomes a path.
    enterprise = core.keywords if stated and _ID.fullmatch(core.keywords or "") else None
    paper = core.category if stated and _ID.fullmatch(core.category or "") else BRIEFING
    return Origin(stated or named, named, _spoken(document), enterprise, paper)


def locale_by_name(file: Path) -> str:
    """The language for the message that a file cannot be opened."""
    return "en" if ".en." in file.name.casefold() else "zh"


def _named(file: Path) -> Period | None:
    match = _NAME.search(file.name)
    return _parsed(match["period"]) if match else None


def _parsed(text: str) -> Period | None:
    try:
        return parse(text)
    except PeriodError:
        return None


def _stated(subject: str) -> Period | None:
    """The period that a subject names: 2021年上半年, "the first half of 2021"."""
    years = sorted({int(year) for year in re.findall(r"(?:19|20)\d{2}", subject)})
    if not years:
        return None
    return _parsed(subject) or next((period for period in _candidates(years) if period.label("en") == subject), None)


def _candidates(years: list[int]) -> list[Period]:
    """Every period that can be named with these years."""
    plain = [f"{year}{part}" for year in years for part in ("", "H1", "H2", "Q1", "Q2", "Q3", "Q4")]
    months = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    ranges = [f"{first}..{last}" for first in months for last in months if first < last]
    return [parse(key) for key in (*plain, *months, *ranges)]


def _spoken(document: Document) -> str:
    """The language of most of the text."""
    text = "".join(paragraph.text for paragraph in document.paragraphs)
    text += "".join(cell.text for table in document.tables for cell in table._cells)  # noqa: SLF001 - each cell once
    return "zh" if len(_HAN.findall(text)) >= len(_LATIN.findall(text)) else "en"
