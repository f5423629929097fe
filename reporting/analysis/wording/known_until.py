"""Words on the day until which it is known whether an item is late, where that lies before the end of the period."""

from datetime import date

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few
from reporting.analysis.names import day, short_names
from reporting.analysis.open_items import late_items
from reporting.analysis.wording.phrases import joined_rows
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, sentence


def known_until(facts: Facts) -> Sentence | None:
    """The enterprises with open items of which later days are not known, and that day; None if there is none.

    An item whose deadline lies after it is not called late: nobody knows whether it is done by now.
    """
    days = _earlier_days(facts)
    if not days:
        return None
    if facts.enterprise:
        return sentence(
            "逾期情况截至{days}（清单截至日）。",
            "Whether an item is late is known until {days}, the day to which the list was reported.",
            days=_in_words(days[facts.enterprise]),
        )
    if len(days) == 1:
        ((one, of_one),) = days.items()
        return sentence(
            "{name}逾期情况截至{days}（清单截至日）。",
            "Whether an item of {name} is late is known until {days}, the day to which the list was reported.",
            name=short_names(facts, one),
            days=_in_words(of_one),
        )
    shown = first_few(list(days))
    more = sentence("等", "; and others") if len(shown) < len(days) else sentence("", "")
    lines = joined_rows(
        sentence("{name}截至{days}", "{name}, {days}", name=short_names(facts, one), days=_in_words(days[one]))
        for one in shown
    )
    return sentence(
        "逾期情况以各单位清单截至日为准：{lines}{more}。",
        "Whether an item is late is known until the day to which its list was reported: {lines}{more}.",
        lines=lines,
        more=more,
    )


def _earlier_days(facts: Facts) -> dict[str, list[date]]:
    """The days before the end of the period until which open items are known, by enterprise."""
    items = late_items(facts)
    pairs = {(one, facts.known_until.get(list_)) for one, list_ in zip(items.enterprise, items.list, strict=True)}
    days: dict[str, list[date]] = {}
    for one in dict.fromkeys(items.enterprise):
        known = sorted(end for owner, end in pairs if owner == one and end is not None and end < facts.period.end)
        if known:
            days[one] = known
    return days


def _in_words(days: list[date]) -> Words:
    """One day; of several lists the first and the last."""
    first, last = day(days[0]), day(days[-1])
    if first == last:
        return first
    return {"zh": f"{first['zh']}至{last['zh']}", "en": f"{first['en']} to {last['en']}"}
