"""The doubts about a drafted row, in words; that the catalogue lacks its measure stands apart."""

from collections.abc import Iterator

from reporting.extraction.drafts.drafts import Draft

NEW = "指标目录里没有，确认前先登记"
_NEW_MEASURE = "指标库"  # as the extraction says the same
_YEARLESS = "原文没有写明时间，请填起止日期"
_RANGE = "写的是一个范围，确认前请改成一个数"
_UNREAD = "数读不出，请对照原文填写"


def is_new(draft: Draft) -> bool:
    """Whether the catalogue lacks the measure."""
    return draft.measure is None


def row_doubts(draft: Draft) -> Iterator[str]:
    """The doubts about the figure, its period, or its words."""
    yield from (doubt for doubt in draft.doubts if not (is_new(draft) and _NEW_MEASURE in doubt))
    if draft.value is None:
        yield _UNREAD
    if draft.most is not None:
        yield _RANGE
    if draft.period.certainty == "unknown":
        yield _YEARLESS
