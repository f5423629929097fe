"""The findings of page one: at most three, the worst first."""

from collections.abc import Callable
from itertools import islice

from reporting.analysis import cost_changes as costs
from reporting.analysis import open_items as items
from reporting.analysis import progress
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.names import short_names
from reporting.analysis.wording.cost_changes import changes_in_words
from reporting.analysis.wording.further_results import further_results
from reporting.analysis.wording.phrases import bare, count_of, enumerated, numbered
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced

_FINDINGS, _WORST = 3, 3
_FEW_OPEN = 5


def findings(facts: Facts) -> list[Sentence]:
    """Who is late, or has open items; costs that changed; then results that no other line of page one has."""
    found = filter(None, (say(facts) for say in (_late, _late_of_earlier_lists, _open, _costs, further_results)))
    return numbered(list(islice(found, _FINDINGS)))


def _late(facts: Facts) -> Sentence | None:
    """The enterprises with the most late items."""
    forms = ("逾期事项：{names}。", "逾期事项较多的单位：{names}。")
    return _where_most(facts, items.late_count, forms, "late items")


def _late_of_earlier_lists(facts: Facts) -> Sentence | None:
    """The enterprises with the most late items of earlier lists."""
    forms = ("以前清单结转的逾期事项：{names}。", "以前清单结转逾期较多的单位：{names}。")
    return _where_most(facts, items.carried_over_late, forms, "late items of earlier lists")


def _where_most(
    facts: Facts, measure: Callable[[Facts], Traced | None], forms: tuple[str, str], what: str
) -> Sentence | None:
    """None where there is nothing, where it goes without saying whose it is, or where too many have as much."""
    if facts.enterprise or len(facts.enterprises) == 1:
        return None
    counts = {one: measure(facts.for_enterprise(one)) for one in facts.enterprises.id}
    some = {one: count for one, count in counts.items() if count and count_of(count)}
    most = _most(some)
    if not most:
        return None
    names = _names_and_counts(facts, most)
    if len(most) == len(some):
        return sentence(forms[0], f"There are {what} at {{names}}.", names=names)
    have = "has" if len(most) == 1 else "have"
    return sentence(forms[1], f"{{names}} {have} the most {what}.", names=names)


def _open(facts: Facts) -> Sentence | None:
    """The enterprises with open items where it is not known which are late."""
    if facts.enterprise or items.late_count(facts) is not None:
        return None
    table = progress.by_enterprise(facts)
    still_open = {row.enterprise: row.open for row in iter_rows(table[table.total.notna()]) if count_of(row.open)}
    if len(still_open) < 2 or len(still_open) > _FEW_OPEN:
        return None
    return sentence(
        "未办结事项：{names}。", "There are open items at {names}.", names=_names_and_counts(facts, still_open)
    )


def _most(counts: dict[str, Traced]) -> dict[str, Traced]:
    """Those with the highest counts, as long as fewer than all of the next count would have to be left out."""
    ordered = sorted(counts, key=lambda one: -count_of(counts[one]))
    if len(ordered) <= _WORST:
        return {one: counts[one] for one in ordered}
    limit = count_of(counts[ordered[_WORST]])
    return {one: counts[one] for one in ordered if count_of(counts[one]) > limit}


def _names_and_counts(facts: Facts, counts: dict[str, Traced]) -> Sentence:
    """云岫煤业3项、驿南公交2项; "Yunxiu Coal (3) and Yinan Transit (2)"."""
    return enumerated(
        [
            sentence("{name}{n}", "{name} ({n})", name=short_names(facts, one), n=bare(count))
            for one, count in counts.items()
        ]
    )


def _costs(facts: Facts) -> Sentence | None:
    """The changes of costs as reported that are in no row of the key figures."""
    changes, shown = costs.cost_changes(facts), {figure.id for figure in key_figures(facts)}
    rest = changes[[change.passport.measure not in shown for change in changes.change]]
    return changes_in_words(rest) if len(rest) else None
