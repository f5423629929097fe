"""The first sentences of the briefing: who reported, and how far the lists are."""

from reporting.analysis import open_items as items
from reporting.analysis import progress
from reporting.analysis.facts import Facts
from reporting.analysis.wording.coverage import coverage
from reporting.analysis.wording.phrases import bare, count_of, with_verb
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_SEVERAL_EARLIER = "Of earlier lists, {carried} are still open{late}."


def lead(facts: Facts) -> Sentence:
    """Who reported of how many, the items on the lists, how many are resolved, and how many of the open ones are late."""
    who = None if facts.enterprise else coverage(facts)
    return join([clause for clause in (who, lists_in_short(facts), _earlier(facts)) if clause], "", " ")


def lists_in_short(facts: Facts) -> Sentence | None:
    """One sentence on all lists of known size; None when there is none. Their share stands in the key figures."""
    pooled = progress.pooled(facts)
    total, resolved, still_open = (pooled[key] for key in ("total", "resolved", "open"))
    if total is None or resolved is None or still_open is None:
        return None
    if count_of(still_open) == 0:
        return _all(facts, total, ("已办结", "全部办结"), "resolved") + sentence("。", ".")
    if count_of(resolved) == 0:
        state = _all(facts, total, ("尚未办结", "均未办结"), "open")
    else:
        state = _some(facts, total, resolved, still_open)
    return state + _late(facts, count_of(still_open)) + sentence("。", ".")


def _all(facts: Facts, total: Traced, states: tuple[str, str], state: str) -> Sentence:
    """列入清单的事项14项，全部办结; of one item 全部 is not said."""
    form, (of_one, of_several) = "{which}{total}，", states
    if count_of(total) == 1:
        return sentence(f"{form}{of_one}", f"The {{total}} {{which}} is {state}", total=total, which=_which(facts))
    return sentence(f"{form}{of_several}", f"All {{total}} {{which}} are {state}", total=total, which=_which(facts))


def _some(facts: Facts, total: Traced, resolved: Traced, still_open: Traced) -> Sentence:
    return sentence(
        "{which}{total}，办结{resolved}，未办结{open}",
        "Of {total} {which}, {resolved} resolved and {open} open",
        which=_which(facts),
        total=total,
        resolved=with_verb(resolved),
        open=with_verb(still_open),
    )


def _which(facts: Facts) -> Words:
    """The items that are told of: where some lists are of unknown size those of the others."""
    if len(progress.of_unknown_size(facts)):
        return {"zh": "件数报全的清单共有事项", "en": "on lists of known size"}
    return {"zh": "列入清单的事项", "en": "listed"}


def _late(facts: Facts, still_open: int) -> Sentence:
    """How many of the open items are late, if that is known of any."""
    late = items.late_count(facts)
    if late is None:
        return sentence("", "")
    if progress.all_itemised(facts):
        return how_many_late(late, still_open)
    if not count_of(late):
        return sentence("", "")
    return sentence("；逐项报送的事项中逾期{late}", "; {late} late among those reported one by one", late=late)


def how_many_late(late: Traced, still_open: int) -> Sentence:
    """，其中逾期10项; of one item neither 其中 nor 均 is said, and no number of none."""
    count = count_of(late)
    if still_open == 1:
        return sentence("，已逾期", " (late)") if count else sentence("，未逾期", " (not late)")
    if count == still_open:
        return sentence("，均已逾期", ", all of them late")
    if not count:
        return sentence("，均未逾期", ", none of them late")
    return sentence("，其中逾期{late}", ", {late} of them late", late=bare(late))


def _earlier(facts: Facts) -> Sentence | None:
    """The open items of earlier lists, which are in no share of the period."""
    carried, late = items.carried_over(facts), items.carried_over_late(facts)
    if carried is None:
        return None
    some = sentence("", "")
    if late is not None:
        some = how_many_late(late, count_of(carried))
    form = "Of earlier lists, {carried} is still open{late}." if count_of(carried) == 1 else _SEVERAL_EARLIER
    return sentence("以前清单结转的事项尚有{carried}未办结{late}。", form, carried=carried, late=some)
