"""Words on open items: their enterprises, the late ones, those of earlier lists, and those that are not known."""

from reporting.analysis import open_items as items
from reporting.analysis import progress as measures
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import ENTERPRISES, are_many, first_few, open_shown
from reporting.analysis.names import short_names
from reporting.analysis.selected import lists as selected_lists
from reporting.analysis.traced_values import traced_count
from reporting.analysis.wording.group_totals import open_in_total
from reporting.analysis.wording.known_until import known_until
from reporting.analysis.wording.phrases import count_of, enterprise_list, joined_rows
from reporting.core.expression import Distinct
from reporting.core.quantity import ENTERPRISE
from reporting.core.rows import Row, iter_rows
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced


def open_items(facts: Facts) -> list[Sentence]:
    """The open items by enterprise, how their number is known, and what is not known about them.

    Of many enterprises the first sentence has the totals, because it is on page one as well.
    """
    total = open_in_total(facts) if are_many(facts) and open_count(facts) else None
    further = (_elsewhere, _carried_over, _unreported, _waiting, known_until, _rest)
    sentences = (total, *_open_now(facts), *(clause(facts) for clause in further))
    return [clause for clause in sentences if clause]


def _rest(facts: Facts) -> Sentence | None:
    """The number of the open items that are on no page, and the place of all of them; None if the page has all."""
    every = items.late_items(facts)
    shown = open_shown(every)
    if len(shown) == len(every):
        return None
    if facts.ledger.many_items is not None:
        return sentence(
            "未办结事项共{all}，逾期的在前，下表列出{shown}。",
            "Of {all} open, the late ones first, the table below lists {shown}.",
            all=items.all_open(facts),
            shown=items.open_by_name(facts, shown),
        )
    return sentence(
        "未办结事项共{all}，逾期的在前，下表列出{shown}，其余见数据工作簿（figures）的items页。",
        "Of {all} open by name, the late ones first, the table below lists {shown}; the sheet “items” of the workbook of figures holds the others.",
        all=items.open_by_name(facts, every),
        shown=items.open_by_name(facts, shown),
    )


def _elsewhere(facts: Facts) -> Sentence | None:
    """The open items that stand on two lists; in the document of one enterprise another sentence tells them."""
    elsewhere = None if facts.enterprise else items.open_elsewhere(facts)
    if elsewhere is None:
        return None
    late = items.late_elsewhere(facts)
    return sentence(
        "其中{elsewhere}由其他单位的清单下达{some}，各单位分别列名，集团合计时在下达单位计一次。",
        "Of these, {elsewhere} came down from another enterprise's list{some}; they are named at each, and in the group's totals they count once, at the enterprise that handed them down.",
        elsewhere=elsewhere,
        some=_of_them_late(late),
    )


def _carried_over(facts: Facts) -> Sentence | None:
    carried = items.carried_over(facts)
    if carried is None:
        return None
    return sentence(
        "以前期间的清单结转未办结{carried}{some}，不计入本期办结率，与本期未办结事项一并列名。",
        "{carried} of earlier lists are still open{some}; they are named with the others and are in no share of this period.",
        carried=carried,
        some=_of_them_late(items.carried_over_late(facts)),
    )


def _of_them_late(late: Traced | None) -> Sentence:
    return sentence("，其中逾期{late}", ", {late} of them late", late=late) if late else sentence("", "")


def _unreported(facts: Facts) -> Sentence | None:
    unreported = items.unreported(facts)
    if unreported is None:
        return None
    names = [one for one in dict.fromkeys(facts.items.enterprise) if one not in facts.reported]
    return sentence(
        "另有{untold}的单位（{names}）本期没有报送，办理进展不明，不判断是否逾期，也一并列名。",
        "Besides, {untold} of enterprises that did not report ({names}), named as well; progress there is not known, nor whether anything is late.",
        untold=unreported,
        names=enterprise_list(facts, names),
    )


def _waiting(facts: Facts) -> Sentence | None:
    """The wholes that their enterprises call resolved before their last part is."""
    waiting = items.waiting(facts)
    if waiting is None:
        return None
    return sentence(
        "未办结的事项中，有{waiting}所在单位报为已办结，但由其下达的事项还没有全部办结，按未办结计。",
        "Counted as open though reported as resolved: {waiting}; an item that was handed down from there is still open.",
        waiting=waiting,
    )


def _open_now(facts: Facts) -> list[Sentence]:
    table = measures.by_enterprise(facts)
    known = table[table.total.notna()]
    if not len(known):
        return [_nothing_known(facts)]
    still_open = [row for row in iter_rows(known) if count_of(row.open)]
    if not still_open:
        return [_all_resolved(facts)]
    clause = _open_by_enterprise(facts, still_open)
    with_items = set(facts.items.enterprise)
    without_items = [row.enterprise for row in still_open if row.enterprise not in with_items]
    if not without_items:
        return [clause]
    return [
        clause,
        sentence(
            "{names}只报送了清单件数，没有逐项台账，未办结事项的名称、责任人和时限无法列出，是否逾期无法判断。",
            "{names} reported counts only, not single items: which items are open, who is responsible and whether any is late cannot be told.",
            names=enterprise_list(facts, without_items),
        ),
    ]


def _nothing_known(facts: Facts) -> Sentence:
    """No list has a size from which open items follow: none was reported, or there are no items."""
    lists = measures.lists_of(facts)
    if len(lists) and len(measures.empty(lists)) == len(lists):
        return sentence("清单没有事项，也就没有未办结事项。", "The lists hold no items, so none is open.")
    if len(lists[lists.total.notna() | lists.resolved.notna()]):
        return sentence(
            "本期没有一份清单同时报送总数和办结数，未办结情况无从统计。",
            "No list was reported with both its total and what is resolved, so what is open cannot be told.",
        )
    if facts.enterprise:
        return sentence(
            "本期没有报送清单件数，未办结情况无从统计。",
            "The size of no list was reported, so what is open cannot be told.",
        )
    return sentence(
        "本期没有单位报送清单件数，未办结情况无从统计。",
        "No enterprise reported the size of a list, so what is open cannot be told.",
    )


def _all_resolved(facts: Facts) -> Sentence:
    """Nothing is open on the lists of known size; the words claim no more than is known."""
    lists = measures.lists_of(facts)
    if len(measures.sized(lists)) + len(measures.empty(lists)) < len(lists):
        return sentence(
            "报送了总数和办结数的清单，事项全部办结；其余清单的未办结情况无从统计。",
            "On the lists whose size and progress were reported every item is resolved; what is open on the others cannot be told.",
        )
    if len(items.late_items(facts)):
        return sentence("列入本期清单的事项全部办结。", "Every item on the lists of this period is resolved.")
    return sentence(
        "列入清单的事项全部办结，没有未办结事项。",
        "Every item on the lists is resolved; none is open.",
    )


def _open_by_enterprise(facts: Facts, still_open: list[Row]) -> Sentence:
    """Each enterprise with its open items; of many a few of those with the most."""
    most = first_few(sorted(still_open, key=lambda row: -count_of(row.open)))
    if len(most) == len(still_open):
        return joined_rows(_open_of(facts, row) for row in still_open) + sentence("。", ".")
    return sentence(
        "未办结较多的有：{most}；其余{rest}各有未办结事项，办结率见附件。",
        "Among those with the most: {most}; the other {rest} have open items too, see the shares in the attachment.",
        most=joined_rows(_open_of(facts, row) for row in most),
        rest=_others(facts, [row.enterprise for row in most], len(still_open)),
    )


def _open_of(facts: Facts, row: Row) -> Sentence:
    name = short_names(facts, row.enterprise)
    return sentence("{name}未办结{open}", "{name}: {open} open", name=name, open=row.open) + _known_how(
        facts.for_enterprise(row.enterprise)
    )


def _known_how(facts: Facts) -> Sentence:
    """The late ones of the open items if each is known by name; else how the number of open items is known."""
    late, by_total = items.late_count(facts), measures.open_by_total(facts)
    if by_total is None:
        return _how_late(late, items.carried_over_late(facts)) if late else sentence("", "")
    if late is not None:
        return _some_by_name(by_total, late)
    stated = measures.in_progress(facts) if measures.all_in_progress(facts) else None
    if stated is None:
        return sentence("（由总数减已办结数得出）", " (total less resolved)")
    return sentence("（该单位报送办理中{stated}）", " (reported as in progress: {stated})", stated=stated)


def _some_by_name(by_total: Traced, late: Traced) -> Sentence:
    """How the open items of an enterprise are known that named the items of some lists only, and the late ones of these."""
    some = sentence("", "")
    if count_of(late):
        some = sentence("，逐项报送的事项中逾期{late}", ", {late} late among those reported one by one", late=late)
    return some + sentence(
        "（其中{by_total}只报了件数，没有逐项台账，不能列名）",
        " ({by_total} of them known by number only, and not named)",
        by_total=by_total,
    )


def _how_late(late: Traced, earlier: Traced | None) -> Sentence:
    """The number of late items, and that of earlier lists beside it: neither may hide the other."""
    some = sentence("，其中逾期{late}", ", {late} of them late", late=late)
    if earlier is None:
        return some if count_of(late) else sentence("，没有逾期", ", none late")
    now = some if count_of(late) else sentence("，均未逾期", ", none of them late")
    return now + sentence(
        "（另有以前结转的逾期{earlier}）", " (and {earlier} late from earlier lists)", earlier=earlier
    )


def open_count(facts: Facts) -> int:
    """The number of open items on the lists of known size."""
    still_open = measures.pooled(facts)["open"]
    return count_of(still_open) if still_open else 0


def _others(facts: Facts, named: list[str], count: int) -> Traced:
    """The number of the other enterprises that have open items."""
    selected = selected_lists(facts, has_open="yes").but(enterprise=named)
    return traced_count(count - len(named), "enterprises_concerned", ENTERPRISES, Distinct(selected), ENTERPRISE)
