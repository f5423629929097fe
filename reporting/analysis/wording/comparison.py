"""The note under the key figures: with which period they are compared."""

from reporting.analysis.comparison import bases_of
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.wording.phrases import joined_rows
from reporting.core.change import YEAR
from reporting.core.period import Period
from reporting.core.quantity import LOCALES
from reporting.core.sentence import Sentence, sentence


def comparison(facts: Facts) -> Sentence | None:
    """The base periods of the key figures; None when none of them compares, and the table has no such column."""
    used = {entry.kind for figure in key_figures(facts) for entry in figure.comparisons if entry.change is not None}
    bases = {kind: period for kind, period in bases_of(facts.period).items() if kind in used}
    if not bases:
        return None
    return joined_rows(_base(kind, period) for kind, period in bases.items()) + sentence("。", ".")


def _base(kind: str, period: Period) -> Sentence:
    label = {locale: period.label(locale) for locale in LOCALES}
    if kind == YEAR:
        return sentence("同比以{label}为基期", "Changes on the year before are against {label}", label=label)
    return sentence("环比以{label}为基期", "changes on the previous period are against {label}", label=label)
