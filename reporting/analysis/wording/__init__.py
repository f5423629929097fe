"""The words of the briefing, in both languages. They adapt to the data: no comparison, rate or second enterprise without one."""

from reporting.analysis.wording.aid import aid, aid_apart, aid_chart_title
from reporting.analysis.wording.enterprise import handed_down, own_name, own_part, own_title
from reporting.analysis.wording.first_page import (
    comparison,
    coverage,
    data_until,
    findings,
    overview,
    period_label,
    returns,
    title,
)
from reporting.analysis.wording.list_outcomes import list_outcomes
from reporting.analysis.wording.lists import progress, unsized
from reporting.analysis.wording.notes import definitions, every_enterprise_note, money_note
from reporting.analysis.wording.open_items import open_items
from reporting.analysis.wording.pictures import alt_aid, alt_progress, alt_trend
from reporting.analysis.wording.practices import practices
from reporting.analysis.wording.results import cost_changes, enterprise_progress, parts_note, planned

__all__ = [
    "aid",
    "aid_apart",
    "aid_chart_title",
    "alt_aid",
    "alt_progress",
    "alt_trend",
    "comparison",
    "cost_changes",
    "coverage",
    "data_until",
    "definitions",
    "enterprise_progress",
    "every_enterprise_note",
    "findings",
    "handed_down",
    "list_outcomes",
    "money_note",
    "open_items",
    "overview",
    "own_name",
    "own_part",
    "own_title",
    "parts_note",
    "period_label",
    "planned",
    "practices",
    "progress",
    "returns",
    "title",
    "unsized",
]
