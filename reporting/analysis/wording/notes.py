"""口径说明: the definitions of figures, shares and bounds, and why some numbers are not added."""

from reporting.analysis.aid import has_mutual_aid
from reporting.analysis.facts import Facts
from reporting.analysis.list_outcomes import are_known, pooled
from reporting.analysis.names import day, measure_name
from reporting.analysis.wording.phrases import joined_rows, lower_first, without_end
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, join, sentence

_OUTCOMES = {
    "satisfied": sentence(
        "满意率为满意人数除以参加测评的人数（满意、基本满意、不满意之和），另列满意和基本满意之和的比率",
        "the share satisfied is “satisfied” over all answers (“satisfied”, “basically satisfied”, “dissatisfied”), beside it that of the first two together",
    ),
    "closed": sentence(
        "销号率为已办结并销号的事项除以清单事项",
        "the share closed out is items resolved and closed out over items listed",
    ),
    "money": sentence(
        "投入资金为各事项填报数之和，不计入帮扶资金",
        "money spent is the sum over the items as stated, and no part of aid funds",
    ),
}


def definitions(facts: Facts) -> list[Sentence]:
    """The definitions that this briefing used, numbered; those of things that it does not have are left out.

    The document of one enterprise is short: notes under its tables, and notes on several enterprises, are left out.
    """
    sentences = [
        _period(facts),
        None if facts.enterprise else _absent(),
        _aid(facts),
        _enterprise_shares() if facts.enterprise else _shares(),
        _outcomes(facts),
        _bounds(facts),
        None if facts.enterprise else _units(),
        _notes(facts),
        _changes(facts),
    ]
    return [
        sentence(f"{place}．", f"{place}. ") + clause
        for place, clause in enumerate([clause for clause in sentences if clause], 1)
    ]


def money_note(facts: Facts) -> Sentence:
    """The note under the table of money, on the words in its last column."""
    apart = sentence("标明“不计入”的资金单独列示", "Money marked “in no total” stands apart")
    if not has_mutual_aid(facts):
        return apart + sentence("。", ".")
    return apart + sentence(
        "；“含互助口径”为帮扶资金加医疗互助赔付。", "; the wider total adds mutual-aid payouts to aid funds."
    )


def every_enterprise_note(facts: Facts) -> Sentence:
    """The note under the table of all enterprises."""
    note = sentence(
        "“—”表示未报送，不等于零。“另报解决”没有总数，不计入办结率。",
        "“—” means not reported, which is not zero. Items resolved without a total are in no share.",
    )
    without = sentence("帮扶资金不含医疗互助赔付。", " Aid funds are without mutual-aid payouts.")
    return note + without if has_mutual_aid(facts) else note


def _period(facts: Facts) -> Sentence:
    return sentence(
        "期间。{start}至{end}；整段时间落在期内的数据才计入，清单进展以各单位的截至日为准。",
        "Period. {start} to {end}; a figure counts when its whole interval lies within it, a list by the day on which it was stated.",
        start=day(facts.period.start),
        end=day(facts.period.end),
    )


def _absent() -> Sentence:
    return sentence("未报送。“—”表示未报送，不等于零。", "Not reported. “—” means not reported, which is not zero.")


def _aid(facts: Facts) -> Sentence:
    """The programmes of the totals; of mutual aid only where there is some."""
    clauses = [sentence("计入{names}", "They count {names}", names=_programmes(facts, "default"))]
    if has_mutual_aid(facts):
        wide = _programmes(facts, "with_mutual_aid")
        clauses.append(sentence("“含医疗互助赔付”另加{names}", "“with mutual-aid payouts” adds {names}", names=wide))
    apart = _programmes(facts, "apart")
    if apart.text("zh"):
        clauses.append(sentence("{names}单独列示，不计入", "{names} stand apart", names=apart))
    return sentence(
        "帮扶资金。{programmes}。已发放和已安排的资金计入并注明，规划和筹集的不计。",
        "Aid funds. {programmes}. Money paid or allocated counts, each marked as such; planned or raised money does not.",
        programmes=joined_rows(clauses),
    )


def _programmes(facts: Facts, aid: str) -> Sentence:
    """The names of the programmes of a class of aid; nothing if the catalogue has none."""
    programmes = facts.ledger["programmes"]
    return join(
        sentence("{name}", "{name}", name=lower_first({"zh": row.name, "en": row.name_en}))
        for row in iter_rows(programmes[programmes.aid == aid])
    )


def _shares() -> Sentence:
    return sentence(
        "办结率。已办结数除以清单总数；多家合计时以合计数相除，不是各家办结率的平均；没有总数的不计算；以前期间的清单不计入本期；全部办结才写百分之百。",
        "Share resolved. Items resolved over items listed; for several enterprises, sum over sum, not the mean of their shares; none without a total; lists of earlier periods are not counted; the full share only when all are resolved.",
    )


def _enterprise_shares() -> Sentence:
    return sentence(
        "办结率。已办结数除以清单总数；没有总数的不计算；以前期间的清单不计入本期；全部办结才写百分之百。",
        "Share resolved. Items resolved over items listed; none without a total; lists of earlier periods are not counted; the full share only when all are resolved.",
    )


def _outcomes(facts: Facts) -> Sentence | None:
    """How satisfaction, close-out and the money of lists are reckoned, of those that the period has."""
    known = pooled(facts)
    clauses = [_OUTCOMES[name] for name in ("satisfied", "closed", "money") if known[name] is not None]
    if not clauses or not are_known(known):
        return None
    return sentence("清单成效。{rules}。", "What the lists came to. {rules}.", rules=joined_rows(clauses))


def _bounds(facts: Facts) -> Sentence | None:
    """What the marks of bounded numbers mean, of those that the period has."""
    bounds = set(facts.achievements.bound)
    clauses = [words for bound, words in _marks_of_bounds(facts).items() if bound in bounds]
    if not clauses:
        return None
    return sentence(
        "约数。{marks}，不据此计算比率。", "Bounds. {marks}, and no share is taken of it.", marks=joined_rows(clauses)
    )


def _marks_of_bounds(facts: Facts) -> dict[str, Sentence]:
    least = sentence(
        "带“余”的是下限，含下限的合计也是下限", "“Over” marks a lower bound; a sum with one in it is a lower bound too"
    )
    if _has_uneven_bounds(facts):
        least = sentence(
            "带“余”“以上”的是下限，含下限的合计也是下限",
            "“Over” and “at least” mark a lower bound; a sum with one in it is a lower bound too",
        )
    return {
        "at_least": least,
        "at_most": sentence(
            "带“近”的是上限，含上限的合计也是上限",
            "“under” marks an upper bound; a sum with one in it is an upper bound too",
        ),
        "about": sentence(
            "带“约”的是估计数，含估计数的合计也是估计数", "“about” marks an estimate; so is a sum with one in it"
        ),
    }


def _has_uneven_bounds(facts: Facts) -> bool:
    """Whether 以上 may be on the page: a lower bound that is no round number, alone or in a sum with others of its unit."""
    units = dict(zip(facts.ledger["measures"].id, facts.ledger["measures"].unit, strict=True))
    rows = facts.achievements.assign(in_units=facts.achievements.measure.map(units))
    bounded = set(rows.in_units[rows.bound == "at_least"])
    uneven = [value == 0 or value % 10 != 0 for value in rows.value]
    return bool(rows.in_units[uneven].isin(bounded).any()) or "percent" in bounded


def _units() -> Sentence:
    return sentence(
        "不相加。人、人次、户、项、件次各自统计，互不相加；“其中”的数已含在总数内；上级下达又列入下级清单的事项只计一次。",
        "Not added. Persons, person-times, households, items and item-times are counted apart; what is “of which” is inside its whole; an item handed down counts once.",
    )


def _notes(facts: Facts) -> Sentence | None:
    """The notes of the catalogue on the measures that the period has; equal notes are one."""
    catalogue = facts.ledger["measures"]
    used = catalogue[catalogue.id.isin(set(facts.achievements.measure)) & catalogue.note.notna()]
    sentences = []
    for note in dict.fromkeys(used.note):
        rows = used[used.note == note]
        label = join(
            sentence("{name}", "{name}", name=lower_first(measure_name(facts, row.id))) for row in iter_rows(rows)
        )
        note_en = rows.iloc[0].note_en
        sentences.append(
            sentence(
                "{label}：{note}",
                "{label}: {note}",
                label=label,
                note=lower_first(without_end({"zh": note, "en": note_en or note})),
            )
        )
    return (
        sentence("指标说明。{notes}。", "Notes on measures. {notes}.", notes=joined_rows(sentences))
        if sentences
        else None
    )


def _changes(facts: Facts) -> Sentence:
    return sentence(
        "同比和环比。同比以上年同期为基期，环比以上一期为基期；{rule}，基期缺失、为零或含约数时不计算；两个比率之差用百分点表示。",
        "Changes. On the same period last year, or on the period before; only {rule}, and not on a missing, zero or bounded base; two shares differ in percentage points.",
        rule=comparison_rule(facts),
    )


def comparison_rule(facts: Facts) -> Sentence:
    """What must be the same for two figures to be compared, as page one and the definitions say it."""
    if facts.enterprise:
        return sentence(
            "两期报送的月份、项目、指标和清单种类都相同才比较",
            "where months, programmes, measures and kinds of lists are the same both times",
        )
    return sentence(
        "两期报送的单位、月份、项目、指标和清单种类都相同才比较",
        "where enterprises, months, programmes, measures and kinds of lists are the same both times",
    )
