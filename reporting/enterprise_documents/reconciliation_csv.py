"""What the reconciliation proved, as a table for whoever checks: reconciliation.csv beside the documents."""

import csv
import io
from collections.abc import Sequence

from reporting.core.quantity import Quantity, format_plain
from reporting.enterprise_documents.reconciliation import Sum

_COLUMNS = ("measure", "name", "unit", "briefing", "briefing_bound", "together", "together_bound", "documents")
# A spreadsheet takes what starts so for a formula.
_STARTS = str.maketrans("=+-@", "＝＋－＠")


def to_csv(sums: Sequence[Sum], locale: str) -> bytes:
    """A measure a line: exact values and bounds on both sides; `documents` is how many print it.

    Where a value is empty the measure is not printed there, and nothing was compared.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in sums:
        unit = {"zh": entry.unit.zh, "en": entry.unit.en_many}[locale]
        words = [_harmless(text) for text in (entry.measure, entry.name[locale], unit)]
        writer.writerow([*words, *_cells(entry.briefing), *_cells(entry.over_documents), len(entry.parts)])
    # Without the mark at its beginning a spreadsheet does not know that this is UTF-8.
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return text[:1].translate(_STARTS) + text[1:]


def _cells(side: Quantity | None) -> tuple[str, str]:
    return ("", "") if side is None else (format_plain(side.value), side.bound)
