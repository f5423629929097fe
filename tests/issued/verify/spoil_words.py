"""Edits that spoil a number: a word beside it says something else, of its status, direction, unit or relation."""

from functools import partial

from kinds_of_edits import spoils
from page_words import P, put_text, replace_words, text_of

_STATUS = {
    "zh": {
        "已发放": ("已安排", "计划发放"),
        "已安排": ("已发放",),
        "已筹集": ("已发放",),
        "已完成": ("进行中", "规划"),
        "进行中": ("已完成",),
        "规划": ("已完成",),
        "逾期": ("办理中", "办结"),
        "办理中": ("逾期", "已办结"),
        "未开始": ("办理中",),
    },
    "en": {
        "paid": ("allocated",),
        "allocated": ("paid",),
        "raised": ("paid",),
        "done": ("planned", "ongoing"),
        "ongoing": ("done",),
        "planned": ("done",),
    },
}
_WORDS = {
    "未办结 made 已办结": {"zh": (("未办结", "已办结"),), "en": ((" open", " resolved"),)},
    "已办结 made 未办结": {"zh": (("，办结", "，未办结"), ("已办结", "未办结")), "en": ((" resolved", " open"),)},
    "未报送 made 已报送": {"zh": (("未报送", "已报送"),), "en": ((" did not", " did too"),)},
    "同比 made 环比": {"zh": (("同比", "环比"),), "en": (("year on year", "month on month"),)},
    "direction turned round": {
        "zh": (("增长", "下降"), ("下降", "增长"), ("提高", "降低"), ("高于", "低于")),
        "en": (("down ", "up "), ("fell", "rose"), ("lower", "higher")),
    },
    "of which made beside": {
        "zh": (("其中逾期", "另有逾期"), ("（其中", "（另有"), ("其中，", "另外，"), ("其中", "另有")),
        "en": (("including ", "besides "), ("of which", "besides"), ("Of these", "Besides")),
    },
    "beside made of which": {
        "zh": (("另有", "其中"), ("加上", "含"), ("单独列示，不计入", "计入")),
        "en": (("with mutual-aid", "without mutual-aid"), ("apart from", "within"), ("not counted", "counted")),
    },
    "negation taken away": {
        "zh": (("没有逾期", "有逾期"), ("没有未办结", "有未办结"), ("未纳入办结率", "纳入办结率"), ("不计入", "计入")),
        "en": (("no open", "some open"), ("not added", "added"), (" not ", " "), ("outside the share", "in the share")),
    },
    "negation put in": {
        "zh": (("均已含", "未含"), ("实际报送", "实际未报送"), ("共", "不共"), ("，办结率", "，未办结率")),
        "en": (
            (" came to ", " did not come to "),
            ("reported (", "did not report ("),
            (" resolved,", " not resolved,"),
        ),
    },
    "全部 made 大部分": {
        "zh": (("全部办结", "大部分办结"), ("全部办结", "基本办结")),
        "en": (("All ", "Most "), ("All ", "Nearly all ")),
    },
    "发放 made 筹集": {
        "zh": (("赔付", "筹集"), ("已发放", "已筹集"), ("资助", "走访"), ("帮扶困难", "慰问困难")),
        "en": (("given", "promised"), ("paid", "raised")),
    },
    "programme made another": {
        "zh": (("困难帮扶资金", "金秋助学资金"), ("助学资金", "困难帮扶资金"), ("（金秋助学）", "（困难帮扶）")),
        "en": (("Education aid", "Hardship aid"), ("education aid", "hardship aid"), ("Hardship aid", "Education aid")),
    },
    "part made whole": {
        "zh": (
            ("（部分报送单位）", ""),
            ("重疾理赔", "理赔"),
            ("女职工专项体检", "职工专项体检"),
            ("（每人每月）", ""),
        ),
        "en": ((" (some of those who reported)", ""), (" (per person per month)", ""), ("women's ", "")),
    },
    "persons made households": {
        "zh": (("按人计", "按户计"), ("职工", "职工家庭")),
        "en": (("By person", "By household"),),
    },
    "origin of a number changed": {
        "zh": (("由总数减已办结数得出", "该单位报送"), ("该单位报送", "由总数减已办结数得出")),
        "en": (("total less resolved", "as reported"), ("reported as", "estimated as")),
    },
}
_UNITS = {
    "万元 made 元": {"zh": (("万元", "元"), ("万余元", "余元")), "en": ((" million", ""),)},
    "元 made 万元": {"zh": (("元", "万元"), ("万元", "亿元")), "en": (("RMB ", "RMB m "), (",000", " million"))},
    "人 made 人次": {
        "zh": (("人", "人次"), ("人次", "人")),
        "en": ((" people", " person-times"), ("person-times", "people")),
    },
    "件 made 户": {
        "zh": (("件", "户"), ("项", "件次"), ("个", "处"), ("人", "户")),
        "en": ((" items", " cases"), (" people", " households"), (" spaces", " places")),
    },
    "个百分点 made %": {
        "zh": (("个百分点", "%"), ("%", "个百分点")),
        "en": ((" percentage points", "%"), ("%", " points")),
    },
    "unit taken away": {
        "zh": (("项", ""), ("人", ""), ("万元", "")),
        "en": ((" items", ""), ("RMB ", ""), (" people", "")),
    },
    "currency changed": {"zh": (("元", "美元"),), "en": (("RMB", "USD"),)},
}


@spoils("status in a table changed")
def status_in_table(paper, chance):
    known = _STATUS[paper.locale]
    cells = [row[-1 - back] for table in paper.tables for row in table[1:] for back in range(min(2, len(row)))]
    found = [cell for cell in cells if text_of(cell) in known]
    cell = chance.choice(found)
    before = text_of(cell)
    put_text(cell, chance.choice(known[before]))
    return f"{before} -> {text_of(cell)}: {' | '.join(map(text_of, cell.getparent()))}"


@spoils("status in a sentence changed")
def status_in_sentence(paper, chance):
    changes = [(before, after) for before, others in _STATUS[paper.locale].items() for after in others]
    chance.shuffle(changes)
    return next(filter(None, (replace_words(paper.sentences, chance, *change) for change in changes)), None)


def change_words(changes, paper, chance):
    """One of these changes, in a sentence with a number or in the row of one; if there is none, in any statement."""
    rows = [row for table in paper.numbered_tables for row in table if any(map(paper.has_number, row))]
    options = list(changes.get(paper.locale, ()))
    chance.shuffle(options)
    places = [[p for row in rows for cell in row for p in cell.iter(P)], paper.sentences]
    chance.shuffle(places)
    places.append(paper.statements)
    done = (replace_words(place, chance, *option) for place in places for option in options)
    return next(filter(None, done), None)


def change_unit(changes, paper, chance):
    """One of these changes in the words of a number itself."""
    found = [
        (number, before, after)
        for number in paper.numbers
        for before, after in changes.get(paper.locale, ())
        if before in number.text and (not after or after not in number.text.replace(before, "", 1))
    ]
    found = [(number, before, after) for number, before, after in found if (before, after) not in _unlike(number.text)]
    number, before, after = chance.choice(found)
    was = number.text
    number.text = was.replace(before, after, 1)
    return f"{was} -> {number.text}"


def _unlike(words):
    """元 is also a part of 万元, 人 of 人次, 个 of 个百分点."""
    pairs = [("元", "万元"), ("元", "美元")] if "万" in words else []
    pairs += [("人", "人次"), ("人", "户"), ("人", "")] if "人次" in words else []
    pairs += [("个", "处")] if "个百分点" in words else []
    return pairs + [("%", "个百分点"), ("%", " points")] * ("（" in words or "(" in words)


for _kind, _changes in _WORDS.items():
    spoils(_kind, partial(change_words, _changes))
for _kind, _changes in _UNITS.items():
    spoils(_kind, partial(change_unit, _changes))
