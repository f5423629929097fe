"""口径说明 on lists: their share, how open items are known, and what items came to."""

from collections.abc import Sequence

from reporting.analysis import list_outcomes as outcomes_of_lists
from reporting.analysis import progress
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few
from reporting.analysis.names import short_names
from reporting.analysis.wording.phrases import count_of, enterprise_list, joined_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

# In a longer list a single item makes less than one percentage point.
_FEW_ITEMS = 100
_OUTCOMES = {
    "satisfied": sentence(
        "满意率为满意人数除以参加测评的人数（满意、基本满意、不满意之和），另列满意和基本满意之和的比率",
        "the share satisfied is “satisfied” over all answers (“satisfied”, “basically satisfied”, “dissatisfied”), and the share of the first two together is shown beside it",
    ),
    "closed": sentence(
        "销号率为已办结并销号的事项除以清单事项",
        "the share closed out is items resolved and closed out over items listed",
    ),
    "money": sentence(
        "投入资金为各事项填报数之和，不计入帮扶资金",
        "money spent is the sum of what is stated for each item and is no part of aid funds",
    ),
}


def shares(facts: Facts) -> Sentence:
    """The share resolved; of several enterprises how it is pooled, and that it is no ranking."""
    rules = [
        sentence("已办结数除以清单总数", "Items resolved over items listed"),
        _pooled() if len(facts.enterprises) > 1 else None,
        sentence("没有总数的不计算", "a list without a total has none"),
        sentence("以前期间的清单不计入本期", "lists of earlier periods are not counted"),
        sentence("全部办结的方记为100%", "it is 100% only where every item is resolved"),
        None if facts.enterprise else _no_ranking(facts),
    ]
    clauses = joined_rows(rule for rule in rules if rule)
    return sentence("办结率。{rules}。", "Share resolved. {rules}.", rules=clauses)


def _pooled() -> Sentence:
    return sentence(
        "多家合计时以合计数相除，不是各家办结率的平均",
        "for several enterprises totals are divided, not shares averaged",
    )


def _no_ranking(facts: Facts) -> Sentence | None:
    """A caution against comparing enterprises; None where there is but one share."""
    table = progress.by_enterprise(facts)
    totals = [count_of(total) for total in table.total if total is not None]
    if len(totals) < 2:
        return None
    if min(totals) <= _FEW_ITEMS:
        return sentence(
            "各单位清单基数较小，办结率仅供参考、不作排名",
            "the lists are short, so the shares are for reference and should not be ranked",
        )
    return sentence(
        "各单位清单内容不同，办结率不作排名", "the lists differ in content, so the shares should not be ranked"
    )


def open_by_total(facts: Facts) -> Sentence | None:
    """Whose open items are the total less those resolved, and what these state as in progress; None where nobody's are."""
    every = [facts] if facts.enterprise else [facts.for_enterprise(one) for one in facts.enterprises.id]
    by_total = [one for one in every if progress.open_by_total(one) is not None]
    if not by_total:
        return None
    return sentence(
        "未办结数。{enterprises}清单中只报送件数的，未办结数由总数减已办结数得出{stated}。",
        "Open items. {enterprises}where only the size of a list is reported, its open items are the total less those resolved{stated}.",
        enterprises=sentence("", "") if facts.enterprise else _enterprises(facts, by_total),
        stated=_stated(by_total),
    )


def _enterprises(facts: Facts, every: Sequence[Facts]) -> Sentence:
    return enterprise_list(facts, [str(one.enterprise) for one in every]) + sentence("的", ": ")


def _stated(every: Sequence[Facts]) -> Sentence:
    """What is stated as in progress, of many enterprises by the first few."""
    stated = [(one, number) for one in every if (number := _in_progress(one)) is not None]
    if not stated:
        return sentence("", "")
    shown = first_few(stated)
    clauses = join(
        sentence(
            "{name}报送办理中{stated}",
            "{name} reports {stated} in progress",
            name={"zh": "", "en": "it"} if len(every) == 1 else short_names(one, str(one.enterprise)),
            stated=number,
        )
        for one, number in shown
    )
    more = sentence("等", " and others") if len(shown) < len(stated) else sentence("", "")
    return sentence("；", "; ") + clauses + more


def _in_progress(facts: Facts) -> Traced | None:
    return progress.in_progress(facts) if progress.all_in_progress(facts) else None


def outcomes(facts: Facts) -> Sentence | None:
    """How satisfaction, close-out and the money of lists are reckoned, of those that the period has."""
    known = outcomes_of_lists.pooled(facts)
    clauses = [_OUTCOMES[name] for name in ("satisfied", "closed", "money") if known[name] is not None]
    if not clauses or not outcomes_of_lists.are_known(known):
        return None
    return sentence("清单成效。{rules}。", "Outcomes of lists. {rules}.", rules=joined_rows(clauses))
