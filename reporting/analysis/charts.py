"""The charts that a notebook can use, each in both languages with the numbers that it draws and a sentence on them."""

from reporting.analysis.briefing_charts import aid_by_programme, cost_changes, list_progress, list_trend
from reporting.analysis.chart_verbs.bars import bars
from reporting.analysis.chart_verbs.line import line
from reporting.analysis.chart_verbs.small import small

__all__ = ["aid_by_programme", "bars", "cost_changes", "line", "list_progress", "list_trend", "small"]
