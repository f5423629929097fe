"""`keep_rows`: rows of tables that stay on one page, so that no page ends or begins with a single row of a table.

A note below a table, and a list of attachments, stays with its last row. `keep_attachments`: a list of attachments is
not alone on a page either where text is before it.
"""

from collections.abc import Collection, Mapping, Sequence

from lxml import etree

from reporting.documents.doc_parts import DocPart
from reporting.documents.house_styles import ids_of
from reporting.documents.wordml import PPR, TBL, TC, TR, VAL, Element, P, nearest, w

SMALL = 8  # rows below the head; a table that has no more stays whole
_HEAD, _KEEP = f"{w('trPr')}/{w('tblHeader')}", w("keepNext")
_BEFORE = (w("pStyle"),)
_NOTES, _ATTACHMENTS = ("数据说明", "Data Note"), ("附件清单", "Annex List")
_STYLE = f"{PPR}/{w('pStyle')}"


def keep_rows(
    doc_parts: Sequence[DocPart], styles: Element, samples: Mapping[Element, int]
) -> dict[Element, frozenset[int]]:
    """For each sample row, which of the rows that it becomes stay with the next; other rows are marked here.

    `samples` has the sample rows, each with the number of rows that it will become.
    """
    kept: dict[Element, frozenset[int]] = {}
    belongs = ids_of(styles, (*_NOTES, *_ATTACHMENTS))
    for doc_part in doc_parts:
        for table in doc_part.root.iter(TBL):
            rows = [row for row in table.iter(TR) if nearest(row, TBL) is table]
            # A table in a cell is never longer than its row.
            if nearest(table, TC) is None:
                kept |= _of_table(rows, samples, goes_on=_has_style(table.getnext(), belongs))
    return kept


def keep_attachments(root: Element, styles: Element) -> None:
    """The last paragraph before a list of attachments stays with it."""
    lists = ids_of(styles, _ATTACHMENTS)
    for paragraph in root.iter(P):
        before = paragraph.getprevious()
        if _has_style(paragraph, lists) and before is not None and before.tag == P:
            stay_with_next(before)


def _has_style(block: Element | None, ids: Collection[str]) -> bool:
    named = None if block is None else block.find(_STYLE)
    return named is not None and named.get(VAL) in ids


def _of_table(
    rows: Sequence[Element], samples: Mapping[Element, int], *, goes_on: bool
) -> dict[Element, frozenset[int]]:
    heads = sum(row.find(_HEAD) is not None for row in rows)
    count = sum(samples.get(row, 1) for row in rows)
    places = staying(heads, count) | ({count - 1} if goes_on else set())
    kept, begin = {}, 0
    for row in rows:
        end = begin + samples.get(row, 1)
        inside = frozenset(place - begin for place in places if begin <= place < end)
        if row in samples:
            kept[row] = inside
        elif inside:
            stay_with_next(row)
        begin = end
    return kept


def staying(heads: int, count: int) -> frozenset[int]:
    """The places of the rows that stay with the next, in a table of `count` rows of which the first are its head."""
    if count - heads <= SMALL:
        return frozenset(range(count - 1))
    return frozenset([*range(heads + 1), count - 2])


def stay_with_next(block: Element) -> None:
    """Keep the row or the paragraph on one page with the next."""
    for paragraph in block.iter(P):
        properties = paragraph.find(PPR)
        if properties is None:
            properties = etree.Element(PPR)
            paragraph.insert(0, properties)
        if properties.find(_KEEP) is None:
            properties.insert(sum(child.tag in _BEFORE for child in properties), etree.Element(_KEEP))
