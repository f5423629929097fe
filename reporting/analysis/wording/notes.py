"""口径说明: the definitions of figures, shares and bounds, and why some numbers are not added."""

from reporting.analysis import progress
from reporting.analysis.aid import funds, has_mutual_aid, money
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.names import day
from reporting.analysis.not_comparable import why_unlike
from reporting.analysis.results import without_total
from reporting.analysis.wording.english_only import not_translated
from reporting.analysis.wording.notes_on_bounds import bounds
from reporting.analysis.wording.notes_on_lists import open_by_total, outcomes, shares
from reporting.analysis.wording.phrases import joined_rows, lower_first, numbered
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, join, sentence


def definitions(facts: Facts) -> list[Sentence]:
    """The definitions that this briefing used, numbered; those of things that it does not have are left out.

    The document of one enterprise is short: notes under its tables, and notes on several enterprises, are left out.
    """
    sentences = [
        _period(facts),
        None if facts.enterprise else _absent(),
        _aid(facts) if money(facts) else None,
        shares(facts) if len(progress.lists_of(facts)) else None,
        open_by_total(facts),
        outcomes(facts),
        bounds(facts),
        None if facts.enterprise else _units(),
        _changes(facts),
    ]
    every = numbered([clause for clause in sentences if clause])
    untranslated = not_translated(facts)
    return [*every, sentence("", f"{len(every) + 1}. ") + untranslated] if untranslated else every


def every_enterprise_note(facts: Facts) -> Sentence:
    """The note under the table of all enterprises."""
    note = sentence("“—”表示未报送，不等于零", "“—” means not reported, which is not zero")
    if without_total(facts, ("item",)):
        note += sentence(
            "；“另报解决”未报总数，未纳入办结率统计", "; items resolved without a total are not counted in any share"
        )
    if has_mutual_aid(facts) and funds(facts) is not None:
        note += sentence("；帮扶资金不含医疗互助赔付", "; aid funds are without mutual-aid payouts")
    return note + sentence("。", ".")


def _period(facts: Facts) -> Sentence:
    return sentence(
        "期间。{start}至{end}；起止时间均在期内的数据计入，清单进展以各单位截至日为准。",
        "Period. {start} to {end}; figures whose whole time lies within it are counted, and lists as they stood on the day of each report.",
        start=day(facts.period.start),
        end=day(facts.period.end),
    )


def _absent() -> Sentence:
    return sentence("未报送。“—”表示未报送，不等于零。", "Not reported. “—” means not reported, which is not zero.")


def _aid(facts: Facts) -> Sentence:
    """The programmes of the totals; of mutual aid only where there is some."""
    clauses = [sentence("计入{names}", "They comprise {names}", names=_programmes(facts, "default"))]
    if has_mutual_aid(facts):
        wide = _programmes(facts, "with_mutual_aid")
        clauses.append(
            sentence("“含医疗互助赔付”的另加{names}", "the figure “with mutual-aid payouts” adds {names}", names=wide)
        )
    apart = _programmes(facts, "apart")
    if apart.text("zh"):
        clauses.append(sentence("{names}单独列示，不计入", "{names} are shown separately", names=apart))
    return sentence(
        "帮扶资金。{programmes}。已发放和已安排的资金计入，规划和筹集的不计入。",
        "Aid funds. {programmes}. Money paid or allocated is counted; planned or raised money is not.",
        programmes=joined_rows(clauses),
    )


def _programmes(facts: Facts, aid: str) -> Sentence:
    """The names of the programmes of a class of aid; nothing if the catalogue has none."""
    programmes = facts.ledger["programmes"]
    names = [
        sentence("{name}", "{name}", name=lower_first({"zh": row.name, "en": row.name_en}))
        for row in iter_rows(programmes[programmes.aid == aid])
    ]
    return join([join(names[:-1]), names[-1]], "、", " and ") if len(names) > 1 else join(names)


def _units() -> Sentence:
    return sentence(
        "合计。人、人次、户、项、件次分别统计，不作合计；“其中”项已含在总数内；上级下达又列入下级清单的事项只计一次；合计与分项之和如略有出入，系四舍五入所致。",
        "Sums. Persons, person-times, households, items and item-times are counted apart and not added; “of which” figures are part of their total; an item handed down to another list is counted once; totals may differ slightly from the sum of what is printed, because of rounding.",
    )


def _changes(facts: Facts) -> Sentence | None:
    """The bases and the rule; the period before is a base only of a part of a year. None where nothing has a base."""
    if not any(entry.before for figure in key_figures(facts) for entry in figure.comparisons):
        return None
    if facts.period.months < 12:
        lead = sentence(
            "同比和环比。同比以上年同期为基期，环比以上一期为基期",
            "Changes. They are on the same period last year or on the period before",
        )
    else:
        lead = sentence("同比。以上年同期为基期", "Changes. They are on the year before")
    return lead + sentence(
        "；{rule}，基期缺失、为零或含约数时不计算；两个比率之差用百分点表示{unlike}。",
        ", {rule}; no change is given where the base is missing, zero or a bound; the difference of two shares is in percentage points{unlike}.",
        rule=comparison_rule(facts),
        unlike=_not_compared(facts),
    )


def _not_compared(facts: Facts) -> Sentence:
    """The figures of page one that both times have and that are not compared, and why; nothing if there are none."""
    beside = [(figure, entry) for figure in key_figures(facts) for entry in figure.comparisons]
    reasons = [(figure.name, why_unlike(facts, figure.id, entry)) for figure, entry in beside]
    unlike = [
        sentence("{name}未作比较，因{why}", "{name} is not compared ({why})", name=name, why=why)
        for name, why in reasons
        if why
    ]
    return sentence("。", ". ") + joined_rows(unlike) if unlike else sentence("", "")


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
