"""The measures that a notebook can use: pure functions from the facts of a period to frames and traced values."""

from reporting.analysis.aid import by_programme as aid_by_programme
from reporting.analysis.aid import funds as aid_funds
from reporting.analysis.aid import totals_by_programme as aid_totals
from reporting.analysis.cost_changes import cost_changes
from reporting.analysis.key_figures import key_figures
from reporting.analysis.list_outcomes import pooled as list_outcomes
from reporting.analysis.listed_results import every as results
from reporting.analysis.open_items import late_count, late_items
from reporting.analysis.progress import by_enterprise as progress_by_enterprise
from reporting.analysis.progress import by_list as progress_by_list
from reporting.analysis.progress import pooled as pooled_progress
from reporting.analysis.results import measure_total, people
from reporting.analysis.trend import by_quarter as progress_by_quarter

__all__ = [
    "aid_by_programme",
    "aid_funds",
    "aid_totals",
    "cost_changes",
    "key_figures",
    "late_count",
    "late_items",
    "list_outcomes",
    "measure_total",
    "people",
    "pooled_progress",
    "progress_by_enterprise",
    "progress_by_list",
    "progress_by_quarter",
    "results",
]
