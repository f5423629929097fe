"""Edits that spoil a number without touching it: what is claimed of it is denied, doubted, moved, or said of a half."""

import copy
import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from kinds_of_edits import spoils
from page_words import END, START, TBL, P, nearest, put_text, replace_at, replace_words, run_of, text_of

_AT_CLAUSE = {
    "relation typed before a clause": {
        "zh": ("其中", "另有", "合计", "新增", "剩余", "同比增加"),
        "en": ("of which ", "besides, ", "newly ", "remaining "),
    },
    "negation typed before a clause": {"zh": ("未", "尚未", "暂缓"), "en": ("not ", "not yet ", "cancelled: ")},
    "period typed before a clause": {"zh": ("上半年", "去年", "三季度"), "en": ("last year, ", "in the first half, ")},
    "plan typed before a clause": {"zh": ("计划", "拟", "预计"), "en": ("planned: ", "expected: ")},
}
_TAKEN_BACK = {
    "zh": ("以上数据均为预计数。", "上述数字未经核实。", "以上均为上半年数据。", "以上含外包单位。"),
    "en": (" All figures above are estimates.", " These figures are for the first half only."),
}
_WITHDRAWN = {"zh": ("（已取消）", "（已退回）", "（作废）"), "en": (" (cancelled)", " (withdrawn)")}
_STATES = {
    "zh": ("，已发放", "，已安排", "，已筹集", "，已完成", "（已发放）", "（已安排）", "，规划", "，进行中"),
    "en": (", paid", ", allocated", ", raised", ", done", " (paid)", " (allocated)", ", planned", ", ongoing"),
}
_TITLES = {
    "zh": (("职工群众", "困难职工"), ("职工群众", "退休职工"), ("办实事情况", "办实事计划")),
    "en": (("Employees", "Pensioners"), ("Done for", "Planned for")),
}
_UNIT_LINES = {"zh": ("单位：元", "单位：亿元", "单位：户"), "en": ("In thousands of RMB", "In households")}


def _at_clause(options):
    def type_before(paper, chance):
        number = chance.choice(
            [n for n in paper.spoken_numbers if re.search(r"[，、；：。，;:,] ?[^，、；。;:,]+$", n.before)]
        )
        start = max(number.before.rfind(mark) for mark in "，、；：。;:,") + 1
        words = chance.choice(options[paper.locale])
        replace_at(number.paragraph, start, start, words if paper.locale == "zh" else f" {words.rstrip()}")
        return f"{words!r}: …{text_of(number.paragraph)[max(0, start - 10) : start + 25]}…"

    return type_before


for _kind, _options in _AT_CLAUSE.items():
    spoils(_kind, _at_clause(_options))


@spoils("sentence that takes numbers back")
def take_back(paper, chance):
    paragraph = chance.choice(paper.sentences)
    words = chance.choice(_TAKEN_BACK[paper.locale])
    paragraph.append(run_of(words))
    return f"{words} behind: {text_of(paragraph)[:40]}"


@spoils("number withdrawn in brackets")
def withdraw(paper, chance):
    number = chance.choice(paper.numbers)
    words = chance.choice(_WITHDRAWN[paper.locale])
    number.end.addnext(run_of(words, number.run))
    return f"{number.text}{words}, in: {text_of(number.paragraph)[:40]}"


@spoils("status taken away")
def take_status(paper, chance):
    options = chance.sample(_STATES[paper.locale], len(_STATES[paper.locale]))
    return next(filter(None, (replace_words(paper.sentences, chance, words, "") for words in options)), None)


@spoils("title speaks of others")
def other_title(paper, chance):
    before, after = chance.choice(_TITLES[paper.locale])
    return replace_words(paper.paragraphs[:5], chance, before, after)


@spoils("unit typed above a table")
def unit_line(paper, chance):
    table = chance.choice(paper.numbered_tables)[0][0].getparent().getparent()
    line = parse_xml(f"<w:p {nsdecls('w')}/>")
    line.append(run_of(chance.choice(_UNIT_LINES[paper.locale])))
    table.addprevious(line)
    return f"{text_of(line)} above {text_of(table)[:30]}"


@spoils("those that reported and those that did not swapped")
def swap_reporters(paper, chance):
    """实际报送3家（甲、乙、丙）；2家未报送（丁、戊）: a name of one bracket in the other."""
    for paragraph in paper.sentences:
        words = text_of(paragraph)
        brackets = list(re.finditer(r"[（(]([^（()）]+)[）)]", words))
        named = [(m, [name for name in paper.enterprises if name in m.group(1)]) for m in brackets]
        if len(named) == 2 and all(names for _, names in named):
            (first, here), (last, there) = named
            one, other = chance.choice(here), chance.choice(there)
            for match, old, new in ((last, other, one), (first, one, other)):
                place = words.index(old, match.start())
                replace_at(paragraph, place, place + len(old), new)
            return f"{one} <-> {other}"
    return None


@spoils("table copied under another caption")
def copy_table(paper, chance):
    table = nearest(chance.choice(paper.tabled_numbers).mark, TBL)
    again = copy.deepcopy(table)
    for mark in list(again.iter(START, END)):
        mark.getparent().remove(mark)
    caption = parse_xml(f"<w:p {nsdecls('w')}/>")
    caption.append(run_of({"zh": "附表　上半年情况", "en": "Annex table. The first half of the year"}[paper.locale]))
    table.addnext(caption)
    caption.addnext(again)
    return text_of(table)[:40]


@spoils("其中 typed before the name of a row")
def part_of_row(paper, chance):
    rows = [row for table in paper.numbered_tables for row in table[1:] if any(map(paper.has_number, row))]
    cell = chance.choice(
        [cell for row in rows for cell in row[:3] if not paper.has_number(cell) and len(text_of(cell)) > 3]
    )
    put_text(cell, {"zh": "其中：", "en": "Of which: "}[paper.locale] + text_of(cell))
    return text_of(cell)


@spoils("period typed behind the name of a row")
def period_of_row(paper, chance):
    rows = [row for table in paper.numbered_tables for row in table[1:] if any(map(paper.has_number, row))]
    cell = chance.choice(
        [cell for row in rows for cell in row[:3] if not paper.has_number(cell) and len(text_of(cell)) > 3]
    )
    next(iter(cell.iter(P))).append(run_of({"zh": "（上半年）", "en": " (first half)"}[paper.locale]))
    return text_of(cell)


@spoils("another year in the header")
def year_in_header(paper, _):
    section = paper.document.sections[0]
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].add_run({"zh": "2019年度情况通报", "en": "Figures of 2019"}[paper.locale])
    return "2019 in the header"
