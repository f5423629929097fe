"""Words on lists: how far they are, what is open or late, and what has no size and so no share."""

from dataclasses import replace
from decimal import Decimal

import pandas as pd

from reporting.analysis import progress as measures
from reporting.analysis.aid import additive
from reporting.analysis.comparison import POINTS
from reporting.analysis.facts import Facts
from reporting.analysis.many import are_many
from reporting.analysis.names import short_names
from reporting.analysis.results import measure_name
from reporting.analysis.tracing import summed
from reporting.analysis.wording.phrases import joined_rows, named, names, where
from reporting.analysis.wording.together import lists_by_kind, open_together
from reporting.frames import Row, walk
from reporting.passport import Traced
from reporting.prose import Sentence, listed, say
from reporting.quantity import Quantity

_LIST_UNITS = ("item", "item_time")


def lists_in_short(facts: Facts) -> Sentence | None:
    """One sentence on all lists of known size; None when there is none."""
    pooled = measures.pooled(facts)
    total, resolved, still_open, share = (pooled[key] for key in ("total", "resolved", "open", "share"))
    if total is None or resolved is None or still_open is None or share is None:
        return None
    if _count(still_open) == 0:
        return say(
            "清单事项{total}，全部办结，办结率{share}。",
            "All {total} on the lists are resolved: {share}.",
            total=total,
            share=share,
        )
    return say(
        "清单事项{total}，办结{resolved}，办结率{share}，未办结{open}。",
        "The lists hold {total}: {resolved} resolved, {share}; {open} open.",
        total=total,
        resolved=resolved,
        share=share,
        open=still_open,
    )


def open_count(facts: Facts) -> int:
    """How many items are open on the lists of known size."""
    still_open = measures.pooled(facts)["open"]
    return _count(still_open) if still_open else 0


def each_list(facts: Facts) -> list[Sentence]:
    """One sentence naming each list of known size with its own share, and the share of all together.

    With many enterprises the lists are told by their kinds.
    """
    lists = measures.by_list(facts)
    sized = measures.sized(lists)
    if not len(sized):
        return []
    told = lists_by_kind(facts) if are_many(facts) else _by_name(facts, sized)
    short = lists_in_short(facts)
    together = [say("合计：", "") + short] if short and len(sized) > 1 else []
    return [listed([told, *together], "", " ")]


def _by_name(facts: Facts, sized: pd.DataFrame) -> Sentence:
    return joined_rows(_list_figures(facts, row) for row in walk(sized)) + say("。", ".")


def _list_figures(facts: Facts, row: Row) -> Sentence:
    name = {"zh": row.name, "en": row.name_en}
    figures = measures.figures_of(facts, row.list)
    total, resolved, share = figures["total"], figures["resolved"], figures["share"]
    assert total is not None  # noqa: S101 - the size is known
    assert resolved is not None  # noqa: S101 - likewise
    assert share is not None  # noqa: S101 - likewise
    return say(
        "{enterprise}“{name}”{total}，已办结{resolved}，办结率{share}",
        "{enterprise}, “{name}”: {total}, {resolved} resolved, {share}",
        enterprise=short_names(facts, row.enterprise),
        name=name,
        total=total,
        resolved=resolved,
        share=share,
    )


def unsized(facts: Facts) -> list[Sentence]:
    """What has no total and so enters no share: lists without a size, and counts of things resolved."""
    lists = measures.by_list(facts)
    without = lists[lists.total.isna() | lists.resolved.isna()]
    sentences = []
    if len(without):
        who = say("", "") if facts.enterprise else names(facts, dict.fromkeys(without.enterprise))
        sentences.append(
            say(
                "{who}建有清单，但未报送件数，不计算办结率。",
                "{who}a list is kept, but its size was not reported, so there is no share.",
                who=who + say("", "" if facts.enterprise else ": "),
            )
        )
    return sentences + [_apart(facts, row) for _, row in _resolved_without_total(facts).iterrows()]


def progress(facts: Facts) -> list[Sentence]:
    """What may be said of the enterprises beside each other; with one list, that there is nothing to compare."""
    table = measures.by_enterprise(facts)
    known = table[table.total.notna()]
    if not len(known):
        return [
            say(
                "本期没有单位报送清单件数，不作单位间比较。",
                "No enterprise reported the size of a list, so enterprises are not compared.",
            )
        ]
    if len(known) == 1:
        one = short_names(facts, known.iloc[0].enterprise)
        return [
            say(
                "本期报送清单件数的只有{one}，不作单位间比较。",
                "Only {one} reported the size of a list, so enterprises are not compared.",
                one=one,
            )
        ]
    return [_caution(known)]


def open_items(facts: Facts) -> list[Sentence]:
    """What is open, enterprise by enterprise, how that is known, and what cannot be told.

    Of many enterprises the first sentence is what they come to, for it stands on page one as well.
    """
    together = open_together(facts) if are_many(facts) and open_count(facts) else None
    return [each for each in (together, *_open_now(facts), _carried_over(facts), _untold(facts)) if each]


def _carried_over(facts: Facts) -> Sentence | None:
    carried = measures.carried_over(facts)
    if carried is None:
        return None
    late = measures.carried_over_late(facts)
    some = say("，其中逾期{late}", ", {late} of them late", late=late) if late else say("", "")
    return say(
        "以前期间的清单结转未办结{carried}{some}，不计入本期办结率，与本期未办结事项一并列名。",
        "{carried} of earlier lists are still open{some}; they are named with the others and are in no share of this period.",
        carried=carried,
        some=some,
    )


def _untold(facts: Facts) -> Sentence | None:
    untold = measures.untold(facts)
    if untold is None:
        return None
    return say(
        "其中{untold}的单位（{names}）本期没有报送，办理进展不明，不判断是否逾期。",
        "Among them, {untold} of enterprises that did not report ({names}); progress there is not known, nor whether anything is late.",
        untold=untold,
        names=names(facts, dict.fromkeys(facts.untold_items.enterprise)),
    )


def _open_now(facts: Facts) -> list[Sentence]:
    table = measures.by_enterprise(facts)
    known = table[table.total.notna()]
    if not len(known):
        return [
            say(
                "本期没有单位报送清单件数，未办结情况无从统计。",
                "No enterprise reported the size of a list, so what is open cannot be told.",
            )
        ]
    still_open = [row for row in walk(known) if _count(row.open)]
    if not still_open:
        return [
            say(
                "列入清单的事项全部办结，没有未办结事项。",
                "Every item on the lists is resolved; none is open.",
            )
        ]
    stated = [_open_of(facts, row) for row in still_open]
    told = joined_rows(stated) + say("。", ".")
    without_items = [
        row.enterprise for row in still_open if not len(facts.items[facts.items.enterprise == row.enterprise])
    ]
    if not without_items:
        return [told]
    return [
        told,
        say(
            "{names}只报送了清单件数，没有逐项台账，未办结事项的名称、责任人和时限无法列出，是否逾期无法判断。",
            "{names} reported counts only, not single items: which items are open, who is responsible and whether any is late cannot be told.",
            names=names(facts, without_items),
        ),
    ]


def _open_of(facts: Facts, row: Row) -> Sentence:
    name = short_names(facts, row.enterprise)
    return say("{name}未办结{open}", "{name}: {open} open", name=name, open=row.open) + _known_how(
        facts.of(row.enterprise)
    )


def _known_how(own: Facts) -> Sentence:
    """How late the open items are where each is known by name; else how their number is known."""
    late, stated = measures.late_count(own), measures.in_progress(own)
    if late is not None and measures.all_itemised(own):
        return _how_late(late, measures.carried_over_late(own))
    if stated is not None:
        return say("（该单位报送办理中{stated}）", " (reported as in progress: {stated})", stated=stated)
    return say("（由总数减已办结数得出）", " (total less resolved)")


def _how_late(late: Traced, earlier: Traced | None) -> Sentence:
    """How many are late, and beside them those of earlier lists: neither may hide the other."""
    some = say("，其中逾期{late}", ", {late} of them late", late=late)
    if earlier is None:
        return some if _count(late) else say("，没有逾期", ", none late")
    now = some if _count(late) else say("，均未逾期", ", none of them late")
    return now + say("（另有以前结转的逾期{earlier}）", " (and {earlier} late from earlier lists)", earlier=earlier)


def _caution(known: pd.DataFrame) -> Sentence:
    smallest = min(known.total, key=_count)
    step = Quantity(round(Decimal(100) / _count(smallest), 1), POINTS, "about")
    passport = replace(
        smallest.passport,
        measure="one_item_in_points",
        formula={locale: f"1/{_count(smallest)} = {told}" for locale, told in step.words().items()},
    )
    return say(
        "各单位清单件数不多，最少的为{smallest}，相差一项即{step}，办结率的高低不宜直接排名。",
        "The lists are short: in the shortest, of {smallest}, a single item makes {step}, so the shares are no ranking.",
        smallest=smallest,
        step=Traced(step, passport),
    )


def _resolved_without_total(facts: Facts) -> pd.DataFrame:
    catalogue = facts.ledger["measures"]
    listed = catalogue[(catalogue.category == "lists") & catalogue.unit.isin(_LIST_UNITS)]
    rows = additive(facts)
    return rows[rows.measure.isin(set(listed.id))]


def _apart(facts: Facts, row: pd.Series) -> Sentence:
    own = facts.achievements[facts.achievements.id == row.id]
    value = summed(facts.ledger, own, row.measure, measure_name(facts, row.measure))
    assert value is not None  # noqa: S101 - there is one row
    parts = facts.achievements[facts.achievements.part_of == row.id]
    inside = [_part(facts, part) for _, part in parts.iterrows()]
    place = where(facts, row)
    return say(
        "{place}报送{what}{inside}，没有相应的总数，不计入办结率。",
        "{place}{what}{inside}; reported without a total, so outside the share.",
        place={"zh": place["zh"], "en": f"{place['en']}: " if place["en"] else ""},
        what=named(measure_name(facts, row.measure), value, "count"),
        inside=say("（其中{parts}）", " (including {parts})", parts=joined_rows(inside)) if inside else say("", ""),
    )


def _part(facts: Facts, row: pd.Series) -> Sentence:
    """A part of a count: told with its whole, never added to it."""
    own = facts.achievements[facts.achievements.id == row.id]
    value = summed(facts.ledger, own, row.measure, measure_name(facts, row.measure))
    assert value is not None  # noqa: S101 - there is one row
    return say(
        "{where}{what}",
        "{where}: {what}",
        where=short_names(facts, row.unit or row.enterprise),
        what=named(measure_name(facts, row.measure), value, "part"),
    )


def _count(traced: Traced) -> int:
    return int(traced.value.value)  # type: ignore[union-attr]  # a count, never a share
