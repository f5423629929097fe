"""存在问题: what the record itself shows to be wrong or missing, with what is to be done."""

from collections.abc import Sequence

from reporting.analysis import open_items as items
from reporting.analysis import progress
from reporting.analysis.aid import money
from reporting.analysis.english import NOBODY, item_title, responsible
from reporting.analysis.facts import Facts
from reporting.analysis.names import day, place_here
from reporting.analysis.returns import groups
from reporting.analysis.wording.aid import none_reported
from reporting.analysis.wording.phrases import enterprise_list, numbered, without_end
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.core.sentence import Sentence, join, sentence

_OLDEST = 3
_LONGEST = "Late for longest: {items}. They should be resolved soon."


def problems(facts: Facts) -> list[Sentence]:
    """The items that are late for longest, enterprises that did not report or must correct, lists without items.

    Numbered if there are several; empty if the record shows none.
    """
    found = (
        say(facts) for say in (_oldest, _missing, _sent_back, _in_part, _without_size, _without_items, _without_money)
    )
    return numbered([clause for clause in found if clause])


def _oldest(facts: Facts) -> Sentence | None:
    """The items that are late for longest, by name, with who is responsible and since when."""
    every = items.late_items(facts)
    every_late = every[every.late.astype(bool)]
    late = list(iter_rows(every_late.head(_OLDEST)))
    if not late:
        return None
    if len(late) == 1:
        return sentence(
            "{item}逾期，应抓紧办结。", "{item} is late and should be resolved soon.", item=_item(facts, late[0])
        )
    all_of_them = len(late) == len(every_late)
    return sentence(
        "逾期事项：{items}，应抓紧办结。" if all_of_them else "逾期时间较长的事项：{items}，应抓紧办结。",
        "Late: {items}. They should be resolved soon." if all_of_them else _LONGEST,
        items=join((_item(facts, row) for row in late), "；", "; "),
    )


def _item(facts: Facts, row: Row) -> Sentence:
    """鹭屿港务“基层工会小家统一建设”（工会负责，时限2023年9月30日）."""
    who = responsible(facts, row)
    about = sentence("", "")
    if who:
        about = sentence("{who}负责，", "{who}, " if who["en"] != NOBODY else "", who=who)
    return sentence(
        "{place}“{title}”（{who}时限{day}）",
        "{place}“{title}” ({who}due {day})",
        place=_place(facts, row),
        title=without_end(item_title(facts, row)),
        who=about,
        day=day(row.deadline),
    )


def _place(facts: Facts, row: Row) -> Words:
    """The enterprise and its unit before an item; in a letter the unit alone, or nothing."""
    if facts.enterprise and not row.unit:
        return {"zh": "", "en": ""}
    name = place_here(facts, row.enterprise, row.unit)
    return {**name, "en": f"{name['en']}, "}


def _missing(facts: Facts) -> Sentence | None:
    return _asked(
        facts,
        [one.enterprise for one in groups(facts)["missing"]],
        "{who}尚未报送本期数据，应尽快补报。",
        "{who} did not report for the period and should do so.",
    )


def _sent_back(facts: Facts) -> Sentence | None:
    return _asked(
        facts,
        [one.enterprise for one in groups(facts)["sent_back"]],
        "{who}报表数据前后矛盾，已退回核实，尚未重新报送。",
        "{who} sent figures that contradict each other; the return went back and has not come again.",
    )


def _in_part(facts: Facts) -> Sentence | None:
    return _asked(
        facts,
        [one.enterprise for one in groups(facts)["in_part"]],
        "{who}仅报部分时段数据，其余时段应予补报。",
        "{who} reported a part of the period and should report the rest.",
    )


def _without_size(facts: Facts) -> Sentence | None:
    """The enterprises with lists of which total or resolved are not known."""
    unknown = progress.of_unknown_size(facts)
    which = "和" if unknown.total.isna().all() and unknown.resolved.isna().all() else "或"
    return _asked(
        facts,
        list(dict.fromkeys(unknown.enterprise)),
        f"{{who}}未报送清单总数{which}办结数，办结率无法统计，应予补报。",
        "{who} did not report how many items are listed and resolved, so no share can be given; the numbers are needed.",
    )


def _without_items(facts: Facts) -> Sentence | None:
    """The enterprises with open items that reported counts and no single items."""
    lists = progress.sized(progress.lists_of(facts))
    counted = lists[~lists.itemised.astype(bool) & (lists.open > 0)]
    return _asked(
        facts,
        list(dict.fromkeys(counted.enterprise)),
        "{who}未报送逐项台账，未办结事项及其责任人、时限不明，应予补报。",
        "{who} reported counts without the items, so it is not known which are open, who is responsible and when they are due.",
    )


def _without_money(facts: Facts) -> Sentence | None:
    """That nobody reported any money at all: who reported none beside others may have had none."""
    if money(facts) or facts.in_other_returns or not len(facts.enterprises):
        return None
    if len(facts.enterprises) == 1 and not facts.enterprise:
        return _asked(facts, list(facts.enterprises.id), "{who}未报送帮扶资金数据。", "{who} reported no aid funds.")
    return none_reported(facts)


def _asked(facts: Facts, enterprises: Sequence[str], zh: str, en: str) -> Sentence | None:
    """What these are asked for; the document of one enterprise does not name it, and has nothing of the others."""
    if facts.enterprise:
        return sentence(zh, en, who=sentence("", "The enterprise")) if facts.enterprise in enterprises else None
    return sentence(zh, en, who=enterprise_list(facts, enterprises)) if enterprises else None
