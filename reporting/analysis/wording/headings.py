"""The title and the head of the briefing."""

from reporting.analysis.facts import Facts
from reporting.analysis.names import day
from reporting.core.quantity import LOCALES
from reporting.core.sentence import Sentence, sentence


def title(facts: Facts) -> Sentence:
    """The title of the briefing."""
    period = {locale: facts.period.label(locale) for locale in LOCALES}
    return sentence("{period}为职工群众办实事情况", "Practical Support for Employees in {period}", period=period)


def period_label(facts: Facts) -> Sentence:
    """The period as a label with a capital."""
    label = {locale: facts.period.label(locale) for locale in LOCALES}
    return sentence("{label}", "{label}", label={**label, "en": label["en"][0].upper() + label["en"][1:]})


def data_until(facts: Facts) -> Sentence:
    """The last day that any figure of the period covers."""
    return sentence("{day}", "{day}", day=day(facts.until or facts.period.end))
