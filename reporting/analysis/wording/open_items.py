"""Words above the table of open items: what it does not say itself."""

from reporting.analysis import open_items as items
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import open_shown
from reporting.analysis.wording.known_until import known_until
from reporting.analysis.wording.lead import how_many_late
from reporting.analysis.wording.phrases import bare, count_of, enterprise_list
from reporting.core.sentence import Sentence, sentence


def open_items(facts: Facts) -> list[Sentence]:
    """How many the table leaves out, whose are counted elsewhere, and of which the state is not known."""
    clauses = (clause(facts) for clause in (_rest, _elsewhere, _unreported, _waiting, known_until))
    return [clause for clause in clauses if clause]


def _rest(facts: Facts) -> Sentence | None:
    """The number of the open items that are on no page, and the place of all of them; None if the page has all."""
    every = items.late_items(facts)
    shown = open_shown(every)
    if len(shown) == len(every):
        return None
    if facts.ledger.many_items is not None:
        return sentence(
            "未办结事项共{all}，逾期的在前，下表列出{shown}。",
            "Of {all} open, the table lists {shown}, the late ones first.",
            all=items.all_open(facts),
            shown=bare(items.open_by_name(facts, shown)),
        )
    return sentence(
        "未办结事项共{all}，逾期的在前，下表列出{shown}，其余存办公室备查。",
        "Of {all} open, the table lists {shown}, the late ones first; the office keeps the list of the others.",
        all=items.open_by_name(facts, every),
        shown=bare(items.open_by_name(facts, shown)),
    )


def _elsewhere(facts: Facts) -> Sentence | None:
    """The open items that stand on two lists; in the document of one enterprise another sentence tells them."""
    elsewhere = None if facts.enterprise else items.open_elsewhere(facts)
    if elsewhere is None:
        return None
    late = items.late_elsewhere(facts)
    return sentence(
        "表中{elsewhere}由其他单位的清单下达{late}，在各单位分别列名，集团合计时计一次。",
        "{elsewhere} in the table came down from another enterprise’s list{late}: each enterprise has a row, the group’s totals count one.",
        elsewhere=elsewhere,
        late=how_many_late(late, count_of(elsewhere)) if late else sentence("", ""),
    )


def _unreported(facts: Facts) -> Sentence | None:
    unreported = items.unreported(facts)
    if unreported is None:
        return None
    names = [one for one in dict.fromkeys(facts.items.enterprise) if one not in facts.reported]
    return sentence(
        "{names}本期未报送，以前的{untold}未办结事项一并列入，进展待核。",
        "{names} did not report: {untold} still open by earlier returns are listed, their state is not known."
        if count_of(unreported) > 1
        else "{names} did not report: {untold} still open by an earlier return is listed, its state is not known.",
        untold=unreported,
        names=enterprise_list(facts, names),
    )


def _waiting(facts: Facts) -> Sentence | None:
    """The wholes that their enterprises call resolved before their last part is."""
    waiting = items.waiting(facts)
    if waiting is None:
        return None
    return sentence(
        "表中{waiting}单位已报办结，因下达的分项尚未全部办结，按未办结统计。",
        "{waiting} in the table were reported as resolved, but a part handed down is still open, so they count as open."
        if count_of(waiting) > 1
        else "{waiting} in the table was reported as resolved, but a part handed down is still open, so it counts as open.",
        waiting=waiting,
    )
