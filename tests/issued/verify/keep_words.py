"""Edits that leave each number true: other words are better, more polite, in another order, or more of them."""

import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from kinds_of_edits import keeps
from page_words import TC, put_text, replace_at, replace_words, run_of, text_of

_POLITE = {
    "zh": ("请各单位继续抓好落实。", "特此通报。", "请审阅。", "下一步，将持续跟踪问效。", "谨此报告。"),
    "en": (" Please continue this work.", " We thank all who took part.", " More will follow."),
}
_SYNONYMS = {
    "zh": (
        ("组织", "开展"),
        ("征集", "收集"),
        ("推进", "推动"),
        ("逐项", "逐一"),
        ("职工", "员工"),
        ("走访", "探访"),
        ("建立", "建起"),
    ),
    "en": (("collected", "gathered"), ("assigned", "gave"), ("planned", "intended"), ("dealt with", "worked with")),
}
_HEADINGS = {
    "zh": (
        ("总体情况", "基本情况"),
        ("主要做法", "工作做法"),
        ("民生项目成果", "民生实事成果"),
        ("资料来源", "材料来源"),
        ("口径说明", "统计口径"),
    ),
    "en": (("Overview", "In general"), ("How it was done", "Ways of working"), ("Sources", "Where it comes from")),
}
_MARKS = {
    "zh": (("，", ","), ("；", "，"), ("、", "，"), ("“", "「"), ("。", "；")),
    "en": (("; ", ", "), ("“", '"'), ("’", "'")),
}


@keeps("politeness added")
def politeness(paper, chance):
    paragraph = chance.choice(
        [p for p in paper.statements if len(text_of(p)) > 15 and text_of(p).rstrip()[-1] in "。."]
    )
    words = chance.choice(_POLITE[paper.locale])
    paragraph.append(run_of(words))
    return f"{words} behind: {text_of(paragraph)[:40]}"


@keeps("paragraph without numbers added")
def add_paragraph(paper, chance):
    paragraph = chance.choice(paper.statements)
    new = parse_xml(f"<w:p {nsdecls('w')}/>")
    new.append(run_of(chance.choice(_POLITE[paper.locale])))
    paragraph.addnext(new)
    return f"{text_of(new)} below: {text_of(paragraph)[:40]}"


@keeps("synonym where no number stands")
def synonym(paper, chance):
    plain = [p for p in paper.statements if p not in paper.sentences and not re.search(r"\d", text_of(p))]
    options = list(_SYNONYMS[paper.locale])
    chance.shuffle(options)
    plain = [p for p in plain if len(text_of(p)) > 25]
    return next(filter(None, (replace_words(plain, chance, *option) for option in options)), None)


@keeps("heading reworded")
def heading(paper, chance):
    options = list(_HEADINGS[paper.locale])
    chance.shuffle(options)
    places = [p for p in paper.paragraphs if text_of(p) in {before for before, _ in options}]
    return next(filter(None, (replace_words(places, chance, *option) for option in options)), None)


@keeps("distribution deleted")
def delete_distribution(paper, chance):
    paragraph = chance.choice(paper.paragraphs[-2:])
    paragraph.getparent().remove(paragraph)
    return text_of(paragraph)


@keeps("punctuation changed")
def punctuation(paper, chance):
    plain = [p for p in paper.statements if p not in paper.sentences]
    options = list(_MARKS[paper.locale])
    chance.shuffle(options)
    return next(filter(None, (replace_words(plain, chance, *option) for option in options)), None)


@keeps("punctuation changed beside a number")
def punctuation_beside(paper, chance):
    options = list(_MARKS[paper.locale][:1])
    return next(filter(None, (replace_words(paper.sentences, chance, *option) for option in options)), None)


@keeps("full name of an enterprise")
def full_name(paper, chance):
    if paper.locale == "en":
        return None
    names = [(short, full) for short, full in paper.enterprises.items() if short != full and short in full]
    chance.shuffle(names)
    labels = [
        p
        for table in paper.numbered_tables
        for row in table[1:]
        for cell in row[:2]
        for p in cell.iter(TC.replace("tc", "p"))
    ]
    for short, full in names:
        done = replace_words([*paper.sentences, *labels], chance, short, full)
        if done:
            return done
    return None


@keeps("day of printing typed")
def printing_day(paper, _):
    words = {"zh": "2025年1月20日印发", "en": " Printed on 20 January 2025"}[paper.locale]
    paper.paragraphs[-1].append(run_of(words))
    return words


@keeps("number of the issue typed")
def issue_number(paper, chance):
    words = {"zh": f"第{chance.randint(1, 40)}期", "en": f" No. {chance.randint(1, 40)}"}[paper.locale]
    paper.paragraphs[0].append(run_of(words))
    return words


@keeps("day in another form")
def day(paper, chance):
    found = [(p, m) for p in paper.paragraphs[:4] for m in re.finditer(r"(\d{4})年(\d+)月(\d+)日", text_of(p))]
    paragraph, match = chance.choice(found)
    year, month, date = match.groups()
    forms = (f"{year}年{month:0>2}月{date:0>2}日", f"{year}.{month}.{date}", f"{year}-{month:0>2}-{date:0>2}")
    form = chance.choice(forms)
    replace_at(paragraph, match.start(), match.end(), form)
    return f"{match.group()} -> {form}"


@keeps("year in Chinese")
def year_in_chinese(paper, chance):
    found = [(p, m) for p in paper.paragraphs[:4] for m in re.finditer(r"20\d\d(?=年)", text_of(p))]
    paragraph, match = chance.choice(found)
    replace_at(paragraph, match.start(), match.end(), "".join("〇一二三四五六七八九"[int(c)] for c in match.group()))
    return text_of(paragraph)


@keeps("numbering in another way")
def numbering(paper, chance):
    typed = [p for p in paper.statements if re.match(r"[123][．.]", text_of(p))]
    paragraph = chance.choice(typed)
    forms = {"zh": ("一是", "（一）", "①", "1、"), "en": ("(a) ", "1) ", "First: ")}[paper.locale]
    replace_at(paragraph, 0, 2, chance.choice(forms))
    return text_of(paragraph)[:40]


@keeps("cross reference typed")
def cross_reference(paper, chance):
    paragraph = chance.choice(paper.sentences)
    paragraph.append(run_of({"zh": "（详见表2和附件1）", "en": " (see Table 2 and Annex 1)"}[paper.locale]))
    return text_of(paragraph)[:40]


@keeps("contact without figures added")
def contact(paper, chance):
    words = {"zh": "联系人：张三，联系电话另附。", "en": " Contact: the Group Office."}[paper.locale]
    chance.choice(paper.paragraphs[-2:]).append(run_of(words))
    return words


@keeps("name of a list without its quotation marks")
def quotation_marks(paper, chance):
    found = [(p, m) for p in paper.sentences for m in re.finditer("“([^”]+)”", text_of(p))]
    paragraph, match = chance.choice(found)
    replace_at(
        paragraph, match.start(), match.end(), match.group(1) if chance.random() < 0.5 else f"「{match.group(1)}」"
    )
    return match.group()


@keeps("— as 未报送")
def dash(paper, chance):
    cells = [cell for table in paper.numbered_tables for row in table[1:] for cell in row if text_of(cell) == "—"]
    put_text(chance.choice(cells), chance.choice({"zh": ("－", "／", "——", "–"), "en": ("–", "-", "--")}[paper.locale]))
    return "— in another way"
