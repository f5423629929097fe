"""Edits that leave each number true: it is written in another way, with the same value and the same meaning."""

import re
import unicodedata

from kinds_of_edits import keeps
from page_words import replace_at, text_of

_DIGITS = "零一二三四五六七八九"
_WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


def _one(pattern, locale, words):
    """An edit of one number that matches, in a language; `words(match, text)` gives it in another way."""

    def write(paper, chance):
        numbers = [number for number in paper.numbers if re.search(pattern, number.text)]
        if not numbers or paper.locale not in locale:
            return None
        number = chance.choice(numbers)
        was = number.text
        number.text = words(re.search(pattern, was), was)
        return f"{was} -> {number.text}, in: {text_of(number.paragraph)[:40]}"

    return write


def _han(value):
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def _grouped(value):
    return f"{value:,}"


keeps(
    "one digit in Chinese",
    _one(r"^([1-9])(?=[项家人次个件篇条部间份])", "zh", lambda m, t: _han(int(m.group(1))) + t[1:]),
)
keeps("tens in Chinese", _one(r"^([1-9]\d)(?=[项家人次个件间部])", "zh", lambda m, t: _han(int(m.group(1))) + t[2:]))
keeps("万元 in 元", _one(r"^(\d+)万元$", "zh", lambda m, _: f"{int(m.group(1)) * 10000}元"))
keeps(
    "万元 in 元, in groups of three", _one(r"^(\d+)万元$", "zh", lambda m, _: f"{_grouped(int(m.group(1)) * 10000)}元")
)
keeps("decimal 万元 in 元", _one(r"^(\d+)\.(\d)万元$", "zh", lambda m, _: f"{m.group(1)}{m.group(2)}000元"))
keeps("人 as 名", _one(r"^(\d+)人$", "zh", lambda m, _: f"{m.group(1)}名"))
keeps("groups of three", _one(r"^(\d{4,})(?=[^\d])", "zh", lambda m, t: _grouped(int(m.group(1))) + t[m.end() :]))
keeps("without groups of three", _one(r"\d,\d{3}", "en", lambda _, t: t.replace(",", "")))
keeps("percentage without its zero", _one(r"\.0%", "zh en", lambda _, t: t.replace(".0%", "%")))
keeps("full width", _one(r"\d", "zh", lambda _, t: t.translate(_WIDE)))
keeps("half-width brackets", _one("（", "zh", lambda _, t: t.replace("（", "(").replace("）", ")")))
keeps("blank before the unit", _one(r"^[\d.]+(?=\D)", "zh", lambda m, t: f"{m.group()} {t[m.end() :]}"))
keeps("blank that does not break", _one(r"\d(?= )", "en", lambda _, t: t.replace(" ", "\N{NO-BREAK SPACE}")))
keeps("zero-width blank", _one(r"\d", "zh en", lambda _, t: f"{t}\N{ZERO WIDTH SPACE}"))
keeps("余 before 万元", _one(r"(\d{2,})万余元", "zh", lambda m, _: f"{m.group(1)}余万元"))
keeps("over as more than", _one("^over ", "en", lambda _, t: t.replace("over ", "more than ")))
keeps("about as approximately", _one("^about ", "en", lambda _, t: t.replace("about ", "approximately ")))
keeps("per cent in words", _one(r"\d%", "en", lambda _, t: t.replace("%", " per cent")))
keeps("% as ％", _one("%", "zh", lambda _, t: t.replace("%", "％")))
keeps("compatibility characters", _one(r"平方米", "zh", lambda _, t: t.replace("平方米", "㎡")))
keeps("million in full", _one(r"^RMB (\d)\.(\d\d) million$", "en", lambda m, _: f"RMB {m.group(1)},{m.group(2)}0,000"))
keeps("wide stroke of a fraction", _one(r"\d/\d", "zh", lambda _, t: t.replace("/", "／")))
keeps(
    "per cent in Chinese",
    _one(r"下降\d\d%", "zh", lambda m, t: t.replace(m.group(), f"下降百分之{_han(int(m.group()[2:4]))}")),
)


@keeps("comma behind a number")
def comma(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    if not number.after or unicodedata.category(number.after[0]).startswith("P"):
        return None
    place = len(number.before) + len(number.text)
    replace_at(number.paragraph, place, place, {"zh": "，", "en": ","}[paper.locale])
    return text_of(number.paragraph)[:60]
