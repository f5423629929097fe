"""The charts that a notebook can use, each in both languages with the numbers that it draws and a sentence on them."""

from reporting.analysis.briefing_charts import aid_by_programme, cost_changes
from reporting.analysis.chart_verbs.bars import bars
from reporting.analysis.chart_verbs.line import line
from reporting.analysis.chart_verbs.small import small
from reporting.analysis.progress_charts import list_progress, list_trend

__all__ = ["aid_by_programme", "bars", "cost_changes", "line", "list_progress", "list_trend", "small"]
