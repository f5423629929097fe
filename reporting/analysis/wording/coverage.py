"""Words on who reported, and who did not: 未报送 is not zero."""

from collections.abc import Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import are_named, first_few
from reporting.analysis.names import short_names
from reporting.analysis.returns import Standing, counts, groups
from reporting.analysis.wording.phrases import bare, count_of, first_names, sentence_of
from reporting.core.sentence import Sentence, join, sentence


def coverage(facts: Facts) -> Sentence:
    """The numbers of enterprises expected and reported, the latter by name if they are few."""
    numbers, reported = counts(facts), groups(facts)["reported"]
    if len(reported) == count_of(numbers["expected"]):
        if len(reported) == 1:
            return sentence("应报送的{all}单位已报送。", _THE_ONE, all=numbers["expected"])
        return sentence("{all}单位全部报送。", _ALL, all=numbers["expected"])
    lead = sentence(
        "应报送单位{all}，实际报送{present}{names}",
        "Of {all}, {present} reported{names}",
        all=numbers["expected"],
        present=bare(numbers["reported"]),
        names=_in_brackets(facts, reported),
    )
    return sentence_of(
        [lead, *(clause for say in (_in_part, _in_another, _absent, _sent_back) if (clause := say(facts)))]
    )


_ALL, _THE_ONE = "All {all} reported.", "{all} was expected to report, and did."


def returns(facts: Facts) -> Sentence | None:
    """The numbers of returns that were expected and came; None when none came for the period."""
    if not len(facts.returns):
        return None
    kinds = {
        "in_part": ("，仅报部分时段{in_part}", " Only in part: {in_part}."),
        "in_another": ("，见于其他时段报表{in_another}", " Only in returns of other periods: {in_another}."),
    }
    numbers = counts(facts)
    clauses = {key: sentence(zh, en, **{key: numbers.pop(key)}) for key, (zh, en) in kinds.items()}
    present = {key: clause if groups(facts)[key] else sentence("", "") for key, clause in clauses.items()}
    return sentence(
        "应报{expected}，实报{reported}{in_part}{in_another}，退回修改{sent_back}，未报送{missing}。",
        "Expected: {expected}. Reported: {reported}.{in_part}{in_another} To be corrected: {sent_back}. "
        "Not reported: {missing}.",
        **numbers,
        **present,
    )


def _in_part(facts: Facts) -> Sentence | None:
    """The enterprises that reported only parts of the period, and these parts; None when there are none."""
    return _others(facts, "in_part", "{in_part}仅报部分时段（{names}）", "{in_part} reported only a part ({names})")


def _in_another(facts: Facts) -> Sentence | None:
    """The enterprises that sent no return of the period, and of which periods the returns are that tell of it."""
    forms = (
        "{in_another}未单独报送，数据见其他时段的报表（{names}）",
        "{in_another} reported it only in returns of other periods ({names})",
    )
    return _others(facts, "in_another", *forms)


def _others(facts: Facts, group: str, zh: str, en: str) -> Sentence | None:
    """The number of enterprises in a group, the first few by name with the periods that they told of."""
    every = groups(facts)[group]
    if not every:
        return None
    names = [
        sentence("{name}：{periods}", "{name}: {periods}", name=short_names(facts, one.enterprise), periods=one.periods)
        for one in first_few(every)
    ]
    more = sentence("等", " and others") if len(names) < len(every) else sentence("", "")
    return sentence(zh, en, **{group: bare(counts(facts)[group])}, names=join(names, "，", "; ") + more)


def _absent(facts: Facts) -> Sentence | None:
    return _number(facts, "missing", "{missing}未报送", "{missing} did not")


def _sent_back(facts: Facts) -> Sentence | None:
    """The enterprises with a return that came and was sent back, and nothing else."""
    return _number(facts, "sent_back", "{sent_back}报表退回修改", "{sent_back} must correct a return")


def _number(facts: Facts, group: str, zh: str, en: str) -> Sentence | None:
    """The number of enterprises in a group; who they are stands among the problems. None for nobody."""
    return sentence(zh, en, **{group: bare(counts(facts)[group])}) if groups(facts)[group] else None


def _in_brackets(facts: Facts, every: Sequence[Standing]) -> Sentence:
    """（本钢、邯矿集团）; nothing for nobody, or for more than a leader reads by name."""
    if not every or not are_named(every):
        return sentence("", "")
    return sentence("（{names}）", " ({names})", names=first_names(facts, [one.enterprise for one in every]))
