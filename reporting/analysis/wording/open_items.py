"""Words on open items: their enterprises, the late ones, those of earlier lists, and those that are not known."""

from reporting.analysis import progress as measures
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import are_many, first_few, number_of, open_shown
from reporting.analysis.names import short_names
from reporting.analysis.wording.group_totals import open_in_total
from reporting.analysis.wording.phrases import count_of, enterprise_list, joined_rows
from reporting.core.passport import Traced
from reporting.core.rows import Row, iter_rows
from reporting.core.sentence import Sentence, sentence


def open_items(facts: Facts) -> list[Sentence]:
    """The open items by enterprise, how their number is known, and what is not known about them.

    Of many enterprises the first sentence has the totals, because it is on page one as well.
    """
    total = open_in_total(facts) if are_many(facts) and open_count(facts) else None
    sentences = (total, *_open_now(facts), _carried_over(facts), _unreported(facts), _rest(facts))
    return [clause for clause in sentences if clause]


def _rest(facts: Facts) -> Sentence | None:
    """The number of the open items that are on no page, and the place of all of them; None if the page has all."""
    every = measures.distinct_open_items(facts)
    shown = open_shown(every)
    if len(shown) == len(every):
        return None
    if facts.ledger.many_items is not None:
        return sentence(
            "未办结事项共{all}，逾期的在前，下表列出{shown}。",
            "Of {all} open, the late ones first, the table below lists {shown}.",
            all=measures.all_open(facts),
            shown=measures.open_by_name(shown),
        )
    return sentence(
        "未办结事项共{all}，逾期的在前，下表列出{shown}，其余见数据工作簿（figures）的items页。",
        "Of {all} open by name, the late ones first, the table below lists {shown}; the sheet “items” of the workbook of figures holds the others.",
        all=measures.open_by_name(every),
        shown=measures.open_by_name(shown),
    )


def _carried_over(facts: Facts) -> Sentence | None:
    carried = measures.carried_over(facts)
    if carried is None:
        return None
    late = measures.carried_over_late(facts)
    some = sentence("，其中逾期{late}", ", {late} of them late", late=late) if late else sentence("", "")
    return sentence(
        "以前期间的清单结转未办结{carried}{some}，不计入本期办结率，与本期未办结事项一并列名。",
        "{carried} of earlier lists are still open{some}; they are named with the others and are in no share of this period.",
        carried=carried,
        some=some,
    )


def _unreported(facts: Facts) -> Sentence | None:
    unreported = measures.unreported(facts)
    if unreported is None:
        return None
    return sentence(
        "其中{untold}的单位（{names}）本期没有报送，办理进展不明，不判断是否逾期。",
        "Among them, {untold} of enterprises that did not report ({names}); progress there is not known, nor whether anything is late.",
        untold=unreported,
        names=enterprise_list(facts, dict.fromkeys(facts.unreported_items.enterprise)),
    )


def _open_now(facts: Facts) -> list[Sentence]:
    table = measures.by_enterprise(facts)
    known = table[table.total.notna()]
    if not len(known):
        if facts.enterprise:
            return [
                sentence(
                    "本期没有报送清单件数，未办结情况无从统计。",
                    "The size of no list was reported, so what is open cannot be told.",
                )
            ]
        return [
            sentence(
                "本期没有单位报送清单件数，未办结情况无从统计。",
                "No enterprise reported the size of a list, so what is open cannot be told.",
            )
        ]
    still_open = [row for row in iter_rows(known) if count_of(row.open)]
    if not still_open:
        return [
            sentence(
                "列入清单的事项全部办结，没有未办结事项。",
                "Every item on the lists is resolved; none is open.",
            )
        ]
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


def _open_by_enterprise(facts: Facts, still_open: list[Row]) -> Sentence:
    """Each enterprise with its open items; of many a few of those with the most."""
    most = first_few(sorted(still_open, key=lambda row: -count_of(row.open)))
    if len(most) == len(still_open):
        return joined_rows(_open_of(facts, row) for row in still_open) + sentence("。", ".")
    return sentence(
        "未办结较多的有：{most}；其余{rest}各有未办结事项，办结率见附件。",
        "Among those with the most: {most}; the other {rest} have open items too, see the shares in the attachment.",
        most=joined_rows(_open_of(facts, row) for row in most),
        rest=number_of(facts, [row.enterprise for row in still_open if row not in most]),
    )


def _open_of(facts: Facts, row: Row) -> Sentence:
    name = short_names(facts, row.enterprise)
    return sentence("{name}未办结{open}", "{name}: {open} open", name=name, open=row.open) + _known_how(
        facts.for_enterprise(row.enterprise)
    )


def _known_how(facts: Facts) -> Sentence:
    """The late ones of the open items if each is known by name; else how the number of open items is known."""
    late, stated = measures.late_count(facts), measures.in_progress(facts)
    if late is not None and measures.all_itemised(facts):
        return _how_late(late, measures.carried_over_late(facts))
    if stated is not None:
        return sentence("（该单位报送办理中{stated}）", " (reported as in progress: {stated})", stated=stated)
    return sentence("（由总数减已办结数得出）", " (total less resolved)")


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
