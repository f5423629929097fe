"""Words that only the document of one enterprise has. They speak of the enterprise as the group's office does."""

from reporting.analysis.facts import Facts
from reporting.analysis.handed_down import handed_down as handed_down_items
from reporting.analysis.names import reported_part, short_names
from reporting.core.quantity import LOCALES
from reporting.core.sentence import Sentence, sentence


def own_name(facts: Facts) -> Sentence:
    """The enterprise by its full name."""
    row = facts.ledger.record("enterprises", _enterprise_id(facts))
    return sentence("{name}", "{name}", name={"zh": row.name, "en": row.english_name})


def own_title(facts: Facts) -> Sentence:
    """The title of the enterprise's document."""
    period = {locale: facts.period.label(locale) for locale in LOCALES}
    return sentence(
        "{name}{period}为职工群众办实事情况",
        "Practical Things Done for Employees of {name} in {period}",
        name=short_names(facts, _enterprise_id(facts)),
        period=period,
    )


def own_part(facts: Facts) -> Sentence | None:
    """The only parts of the period that the enterprise reported, or that it reported nothing; None if it reported all."""
    if facts.empty_handed:
        return sentence(
            "报表已收到，但其中没有填报任何数据。",
            "The return was received, but nothing is filled in.",
        )
    part = reported_part(facts, _enterprise_id(facts))
    if not part["zh"]:
        return None
    return sentence(
        "本期只报送了{part}的数据，以下各数以此为限。",
        "Only {part} was reported; the figures below tell of no more.",
        part=part,
    )


def handed_down(facts: Facts) -> Sentence | None:
    """The items on its lists that the group's briefing counts at another enterprise; None when there are none."""
    items = handed_down_items(facts)
    if items is None:
        return None
    return sentence(
        "清单中有{total}（已办结{resolved}）由其他单位的清单下达：本单位的件数含这些事项，集团合计时在下达单位计一次，不重复计算。",
        "Of the lists, {total} ({resolved} resolved) came down from another enterprise's list: they are counted here, "
        "and in the group's totals once, at the enterprise that handed them down.",
        **items,
    )


def _enterprise_id(facts: Facts) -> str:
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    return facts.enterprise
