"""The words of the briefing, in both languages. They adapt to the data: no comparison, rate or second enterprise without one."""

from reporting.analysis.wording.aid import aid, aid_chart_title
from reporting.analysis.wording.aid_apart import aid_apart
from reporting.analysis.wording.comparison import comparison
from reporting.analysis.wording.cost_changes import cost_changes
from reporting.analysis.wording.coverage import coverage, returns
from reporting.analysis.wording.enterprise import handed_down, own_name, own_part, own_title
from reporting.analysis.wording.findings import findings
from reporting.analysis.wording.headings import data_until, period_label, title
from reporting.analysis.wording.issue import copies, imprint_day, issue_number, issued_on, next_steps, office, signed_by
from reporting.analysis.wording.lead import lead
from reporting.analysis.wording.list_outcomes import list_outcomes
from reporting.analysis.wording.lists import progress, unsized
from reporting.analysis.wording.measure_notes import measure_notes
from reporting.analysis.wording.notes import definitions, every_enterprise_note
from reporting.analysis.wording.open_items import open_items
from reporting.analysis.wording.overview import overview
from reporting.analysis.wording.pictures import alt_aid, alt_progress, alt_trend
from reporting.analysis.wording.practices import practices
from reporting.analysis.wording.problems import problems
from reporting.analysis.wording.results import parts_note, planned
from reporting.analysis.wording.standing_out import enterprise_progress

__all__ = [
    "aid",
    "aid_apart",
    "aid_chart_title",
    "alt_aid",
    "alt_progress",
    "alt_trend",
    "comparison",
    "copies",
    "cost_changes",
    "coverage",
    "data_until",
    "definitions",
    "enterprise_progress",
    "every_enterprise_note",
    "findings",
    "handed_down",
    "imprint_day",
    "issue_number",
    "issued_on",
    "lead",
    "list_outcomes",
    "measure_notes",
    "next_steps",
    "office",
    "open_items",
    "overview",
    "own_name",
    "own_part",
    "own_title",
    "parts_note",
    "period_label",
    "planned",
    "practices",
    "problems",
    "progress",
    "returns",
    "signed_by",
    "title",
    "unsized",
]
