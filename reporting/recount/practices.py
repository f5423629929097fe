"""The view `practices`: how the enterprises went about it, and whether that is told in English."""

from reporting.core.period import Period
from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger
from reporting.recount.view import View, view_of, yes_no


def practices_view(ledger: Ledger, period: Period) -> View:
    """One row per practice with all its days in the period, in the order of the ledger."""
    rows = ledger["practices"]
    within = rows[(rows.period_start >= period.start) & (rows.period_end <= period.end)]
    texts = ("id", "enterprise", "unit", "kind", "source")
    return view_of(
        (
            {
                **{name: getattr(row, name) for name in texts},
                "english": yes_no(row.text_en),
                "places": (row.at,),
            }
            for row in iter_rows(within)
        ),
        (*texts, "english"),
    )
