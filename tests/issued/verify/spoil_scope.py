"""Edits that spoil a number: it speaks of other people, other days, another part of them, or only of a plan."""

from functools import partial

from kinds_of_edits import spoils
from page_words import TR, P, nearest, put_text, replace_at, replace_words, run_of, swap_texts, text_of

_BEFORE = {
    "period word typed before": {
        "zh": ("上半年", "去年", "上年同期", "近三年", "前三季度", "12月份", "历年累计"),
        "en": ("in the first half ", "last year ", "over three years ", "in December "),
    },
    "plan typed before": {
        "zh": ("计划", "预计", "拟", "力争", "有望达到"),
        "en": ("planned ", "an expected ", "a target of "),
    },
    "sign typed before": {"zh": ("-", "－", "≥", "＜", "±", "~"), "en": ("-", ">", "<", "~")},
}
_BEHIND = {
    "scope typed behind": {
        "zh": ("（含外包人员）", "（不含退休职工）", "（预计）", "（约）", "（估算）", "（未审定）", "（人均）"),
        "en": (" (with contractors)", " (without pensioners)", " (expected)", " (estimated)", " (per head)"),
    },
    "another enterprise typed behind": {"zh": ("（总公司）", "（东海机械厂）"), "en": (" (East Sea Works)",)},
    "mark typed behind": {"zh": ("+", "＋", "↑", "?", "？"), "en": ("+", "?")},
    "second number typed behind": {"zh": ("至375", "—120", "/98"), "en": (" to 375", "-120", "/98")},
}
_VAGUE = {"zh": ("若干", "数十", "大量", "—", "零", "多"), "en": ("several", "dozens", "many", "—", "zero")}
_GROUPS = {
    "zh": (
        ("职工健康", "女职工健康"),
        ("困难职工", "退休职工"),
        ("资助学生", "资助大学生"),
        ("办理实事", "办理大事"),
        ("清单事项", "心愿事项"),
    ),
    "en": (
        ("Students aided", "Orphans aided"),
        ("students aided", "orphans aided"),
        ("Health checks", "Cancer checks"),
    ),
}
_TURNED = {
    "zh": (
        ("单独列示，不计入", "一并计入"),
        ("规划和筹集的不计", "规划和筹集的也计"),
        ("互不相加", "可以相加"),
        ("不等于零", "等于零"),
    ),
    "en": (
        ("stand apart", "are counted in"),
        ("does not", "does too"),
        ("never", "always"),
        ("is not zero", "is zero"),
    ),
}


def type_before(options, paper, chance):
    number = chance.choice([number for number in paper.spoken_numbers if number.before])
    words = chance.choice(options[paper.locale])
    replace_at(number.paragraph, len(number.before), len(number.before), words)
    return f"{words!r} before {number.text}, in: {text_of(number.paragraph)[:50]}"


def type_behind(options, paper, chance):
    number = chance.choice(paper.numbers)
    words = chance.choice(options[paper.locale])
    number.end.addnext(run_of(words, number.run))
    return f"{words!r} behind {number.text}, in: {text_of(number.paragraph)[:50]}"


for _kind, _options in _BEFORE.items():
    spoils(_kind, partial(type_before, _options))
for _kind, _options in _BEHIND.items():
    spoils(_kind, partial(type_behind, _options))


@spoils("number made vague")
def make_vague(paper, chance):
    number = chance.choice(paper.numbers)
    was = number.text
    number.text = chance.choice(_VAGUE[paper.locale])
    return f"{was} -> {number.text}, in: {text_of(number.paragraph)[:50]}"


@spoils("people of a measure made others")
def other_people(paper, chance):
    options = list(_GROUPS[paper.locale])
    chance.shuffle(options)
    cells = [p for row in _rows(paper) for cell in row for p in cell.iter(P)]
    return next(filter(None, (replace_words([*paper.sentences, *cells], chance, *option) for option in options)), None)


@spoils("enterprise typed before a number of all")
def whose_total(paper, chance):
    """帮扶资金341万元 of the group made 本钢帮扶资金341万元 of one."""
    names = list(paper.enterprises)
    totals = [p for p in paper.sentences if not any(name in text_of(p) for name in names)]
    paragraph = chance.choice(totals)
    number = chance.choice([number for number in paper.spoken_numbers if number.paragraph is paragraph])
    name = chance.choice(names)
    start = max(number.before.rfind(mark) for mark in "．。，；、.:;,") + 1
    replace_at(paragraph, start, start, name if paper.locale == "zh" else f" {name}: ")
    return text_of(paragraph)[:60]


@spoils("clause moved to another enterprise's paragraph")
def move_clause(paper, chance):
    """With its bookmark: 资助学生107人 of one enterprise, behind a sentence of another."""
    names = tuple(paper.enterprises)
    own = [p for p in paper.sentences if text_of(p).startswith(names)]
    number = chance.choice([n for n in paper.spoken_numbers if n.paragraph in own and n.mark.getprevious() is not None])
    name = next(name for name in names if text_of(number.paragraph).startswith(name))
    label = number.mark.getprevious()
    others = [p for p in own if not text_of(p).startswith(name)]
    if any(each in text_of(label) for each in names):
        return None
    chance.choice(others).extend([label, *number.pieces])
    return f"{text_of(label)}{number.text} away from {name}"


@spoils("units of an enterprise swapped in a sentence")
def swap_units(paper, chance):
    return _swap_units(paper, chance, paper.sentences)


@spoils("unit of an enterprise made another")
def other_unit(paper, chance):
    cells = [p for row in _rows(paper) for cell in row[:2] for p in cell.iter(P)]
    found = [(p, unit) for p in [*paper.sentences, *cells] for unit in paper.units if unit in text_of(p)]
    paragraph, unit = chance.choice(found)
    return replace_words([paragraph], chance, unit, chance.choice([each for each in paper.units if each != unit]))


@spoils("total made a mean")
def total_made_mean(paper, chance):
    words, others = {"zh": ("合计", ("平均", "其中", "中位数")), "en": ("Total", ("On average", "Of which"))}[
        paper.locale
    ]
    places = [p for row in _rows(paper) for cell in row[:2] for p in cell.iter(P)] + paper.sentences
    return replace_words(places, chance, words, chance.choice(others))


@spoils("words of two rows swapped in a column")
def swap_words_of_rows(paper, chance):
    table = chance.choice(paper.numbered_tables)
    rows = [row for row in table[1:] if any(map(paper.has_number, row))]
    pairs = [
        (one[column], other[column])
        for column in range(min(map(len, table)))
        for one in rows
        for other in rows
        if not paper.has_number(one[column]) and not paper.has_number(other[column])
    ]
    one, other = chance.choice([(one, other) for one, other in pairs if text_of(one) < text_of(other)])
    swap_texts(one, other)
    return f"{text_of(one)} <-> {text_of(other)}"


@spoils("caption of a table made another")
def other_caption(paper, chance):
    captions = [p for p in paper.statements if text_of(p).startswith(("表", "Table ")) and len(text_of(p)) < 60]
    changes = {
        "zh": (("清单", "心愿清单"), ("各单位", "本钢"), ("资金", "筹集资金"), ("成果", "计划"), ("未办结", "已办结")),
        "en": (("Lists", "Wish lists"), ("Money", "Money raised"), ("Results", "Plans"), ("enterprise", "mine")),
    }[paper.locale]
    return next(
        filter(None, (replace_words(captions, chance, *change) for change in chance.sample(changes, len(changes))))
    )


@spoils("definition turned round")
def turn_definition(paper, chance):
    options = chance.sample(_TURNED[paper.locale], len(_TURNED[paper.locale]))
    return next(filter(None, (replace_words(paper.definitions, chance, *option) for option in options)), None)


@spoils("head row deleted")
def delete_head(paper, chance):
    row = nearest(chance.choice(paper.numbered_tables)[0][0], TR)
    row.getparent().remove(row)
    return text_of(row)


@spoils("words of a cell beside a number emptied")
def empty_cell(paper, chance):
    cells = [cell for row in _rows(paper) for cell in row if not paper.has_number(cell) and len(text_of(cell)) > 1]
    cell = chance.choice(cells)
    was = text_of(cell)
    put_text(cell, "")
    return f"{was} -> nothing"


def _rows(paper):
    return [row for table in paper.numbered_tables for row in table[1:] if any(map(paper.has_number, row))]


def _swap_units(paper, chance, paragraphs):
    found = [
        (p, one, other)
        for p in paragraphs
        for one in paper.units
        for other in paper.units
        if -1 < text_of(p).find(one) < text_of(p).find(other) and one not in other and other not in one
    ]
    paragraph, one, other = chance.choice(found)
    words = text_of(paragraph)
    for before, after in ((other, one), (one, other)):
        place = words.find(before)
        replace_at(paragraph, place, place + len(before), after)
    return f"{one} <-> {other}: {words[:50]}"
