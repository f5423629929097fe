"""口径说明: the definitions of figures, shares and bounds, and why some numbers are not added."""

from reporting.analysis.facts import Facts
from reporting.analysis.names import day, measure_name
from reporting.analysis.wording.phrases import joined_rows, lower_first
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, join, sentence


def definitions(facts: Facts) -> list[Sentence]:
    """The definitions that this briefing used, numbered; those of things that it does not have are left out.

    The document of one enterprise is short: notes under its tables, and notes on several enterprises, are left out.
    """
    sentences = [
        _period(facts),
        None if facts.enterprise else _absent(),
        _aid(facts),
        _enterprise_shares() if facts.enterprise else _shares(),
        _bounds(facts),
        None if facts.enterprise else _units(),
        _notes(facts),
        _enterprise_changes() if facts.enterprise else _changes(),
    ]
    return [
        sentence(f"{place}．", f"{place}. ") + clause
        for place, clause in enumerate([clause for clause in sentences if clause], 1)
    ]


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
    programmes = facts.ledger["programmes"]

    def of(kind: str) -> Sentence:
        rows = programmes[programmes.aid == kind]
        return join(
            sentence("{name}", "{name}", name=lower_first({"zh": row.name, "en": row.name_en}))
            for row in iter_rows(rows)
        )

    return sentence(
        "帮扶资金。计入{default}；“含医疗互助赔付”另加{wide}；{apart}单独列示，不计入。已发放和已安排的资金计入并注明，规划和筹集的不计。",
        "Aid funds. They count {default}; “with mutual-aid payouts” adds {wide}; {apart} stand apart. Money paid or allocated counts, each marked as such; planned or raised money does not.",
        default=of("default"),
        wide=of("with_mutual_aid"),
        apart=of("apart"),
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


def _enterprise_changes() -> Sentence:
    return sentence(
        "同比和环比。同比以上年同期为基期，环比以上一期为基期；基期缺失、为零或含约数时不计算；两个比率之差用百分点表示。",
        "Changes. On the same period last year, or on the period before; not on a missing, zero or bounded base; two shares differ in percentage points.",
    )


def _bounds(facts: Facts) -> Sentence | None:
    if set(facts.achievements.bound) <= {"exact"}:
        return None
    return sentence(
        "约数。带“余”的是下限，含下限的合计也是下限，不据此计算比率。",
        "Bounds. “Over” marks a lower bound; a sum with one in it is a lower bound too, and no share is taken of it.",
    )


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
            sentence("{label}：{note}", "{label}: {note}", label=label, note=lower_first({"zh": note, "en": note_en}))
        )
    return (
        sentence("指标说明。{notes}。", "Notes on measures. {notes}.", notes=joined_rows(sentences))
        if sentences
        else None
    )


def _changes() -> Sentence:
    return sentence(
        "同比和环比。同比以上年同期为基期，环比以上一期为基期；只比较前后报送单位相同的指标，基期缺失、为零或含约数时不计算；两个比率之差用百分点表示。",
        "Changes. On the same period last year, or on the period before; only where the same enterprises reported both times, and not on a missing, zero or bounded base; two shares differ in percentage points.",
    )
