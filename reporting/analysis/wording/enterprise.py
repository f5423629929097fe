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
        "Practical Support for Employees of {name} in {period}",
        name=short_names(facts, _enterprise_id(facts)),
        period=period,
    )


def own_part(facts: Facts) -> Sentence | None:
    """The only parts of the period that the enterprise reported, or that it reported nothing; None if it reported all."""
    if facts.empty_handed:
        return sentence(
            "报表已收到，未填报数据。",
            "The return was received without any figures.",
        )
    part = reported_part(facts, _enterprise_id(facts))
    if not part["zh"]:
        return None
    return sentence(
        "本期报送的为{part}数据，以下各数均为该时段数。",
        "Only {part} was reported; the figures below are of that time alone.",
        part=part,
    )


def handed_down(facts: Facts) -> Sentence | None:
    """The items on its lists that the group's briefing counts at another enterprise; None when there are none."""
    items = handed_down_items(facts)
    if items is None:
        return None
    return sentence(
        "清单事项中有{total}由其他单位清单下达（已办结{resolved}），已计入本单位件数，集团合计时在下达单位计一次。",
        "Of the items listed, {total} ({resolved} resolved) came from another enterprise’s list: counted here, "
        "and in the group’s totals once, at the enterprise that handed down.",
        **items,
    )


def _enterprise_id(facts: Facts) -> str:
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    return facts.enterprise
