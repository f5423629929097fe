"""The workbooks that come back: one of each enterprise that reports, in its style, on its day; one comes twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from reporting.demo.catalogue import CatalogueMeasure
from reporting.demo.custom_layouts import LAYOUTS
from reporting.demo.paper import paper_of
from reporting.demo.truth import YEAR, Truth
from reporting.demo.typing_styles import TYPING_STYLES, plain

_PATIENCE = timedelta(days=7)
_ENDINGS = {"gbk": "csv"}


@dataclass(frozen=True)
class SentWorkbook:
    """A workbook that came in: the id of its enterprise, the name of its file, its bytes, and the day."""

    enterprise: str
    file: str
    content: bytes
    received: date


def sent(
    truths: Iterable[Truth], forms: Mapping[str, bytes], measures: Mapping[str, CatalogueMeasure]
) -> list[SentWorkbook]:
    """The first workbook of each, in the order of their days; `forms` are known by the short names."""
    workbooks = [_sent(truth, forms[truth.enterprise.short_name], measures) for truth in truths]
    return sorted(workbooks, key=lambda workbook: (workbook.received, workbook.file))


def corrected(
    truths: Iterable[Truth], forms: Mapping[str, bytes], measures: Mapping[str, CatalogueMeasure]
) -> list[SentWorkbook]:
    """The workbooks that replace those that were sent back, a week later."""
    return [
        SentWorkbook(
            truth.enterprise.id,
            f"{truth.enterprise.short_name}{YEAR}年报表（更正）.xlsx",
            plain(forms[truth.enterprise.short_name], paper_of(truth, measures)),
            truth.enterprise.received + _PATIENCE,
        )
        for truth in truths
        if truth.enterprise.return_style == "faulty"
    ]


def _sent(truth: Truth, form: bytes, measures: Mapping[str, CatalogueMeasure]) -> SentWorkbook:
    enterprise, paper = truth.enterprise, paper_of(truth, measures)
    style = enterprise.return_style
    content = TYPING_STYLES[style](form, paper) if style in TYPING_STYLES else LAYOUTS[style](paper)
    return SentWorkbook(
        enterprise.id,
        f"{enterprise.short_name}{YEAR}年报表.{_ENDINGS.get(style, 'xlsx')}",
        content,
        enterprise.received,
    )
