"""Edits that spoil a number: a word that bounds it was typed at it, or taken away."""

import re
from functools import partial

from kinds_of_edits import spoils
from page_words import T, replace_at, text_of

BEFORE = {
    "zh": (
        *("近", "将近", "接近", "约", "大约", "超", "超过", "突破", "逾", "至少", "最多", "不足", "不到"),
        *("人均", "平均", "累计", "每人", "最高", "仅"),
    ),
    "en": (
        *("nearly ", "almost ", "over ", "more than ", "about ", "roughly ", "at least ", "at most ", "up to "),
        *("under ", "an average of "),
    ),
}
BEHIND = {
    "zh": ("多", "余", "以上", "以下", "左右", "上下", "以内", "有余", "之多", "出头", "不到"),
    "en": (" or more", " or so", " or fewer", " each", " per person", " on average", " at most", "-plus"),
}
# 3项多 is no Chinese, 3多项 neither; 30多项 is.
_AMID = ("多", "余", "来")
_BOUNDED = re.compile("余|以上|近|约|over |at least |under |about ")


def type_before(words, paper, chance):
    """In the words before it, or within its bookmark, at its first digit."""
    number = chance.choice([number for number in paper.numbers if _is_free(number)])
    place = len(number.before) if chance.random() < 0.5 else len(number.before) + _first_digit(number)
    if place == len(number.before) and not number.before:
        number.text = words + number.text
    else:
        replace_at(number.paragraph, place, place, words)
    return f"{words!r} before {number.text}, in: {text_of(number.paragraph)[:60]}"


def type_behind(words, paper, chance):
    """In the words behind it, or within its bookmark, or in a run of its own."""
    number = chance.choice([number for number in paper.numbers if _is_free(number)])
    following = number.end.getnext()
    if following is not None and following.find(T) is not None and chance.random() < 0.5:
        following.find(T).text = words + (following.find(T).text or "")
    else:
        number.text += words
    return f"{words!r} behind {number.text}, in: {text_of(number.paragraph)[:60]}"


def type_amid(words, paper, chance):
    """Between digits and unit: 107多人, 25.6多万元."""
    free = [number for number in paper.numbers if _is_free(number) and re.fullmatch(r"\d{2,}[^\d%（.]+", number.text)]
    if not free or paper.locale == "en":
        return None
    number = chance.choice(free)
    number.text = re.sub(r"^\d+", lambda digits: digits.group() + words, number.text)
    return number.text


@spoils("bound taken away")
def take_bound(paper, chance):
    bounded = [number for number in paper.numbers if _BOUNDED.search(number.text)]
    number = chance.choice(bounded)
    before = number.text
    number.text = _BOUNDED.sub("", before)
    return f"{before} -> {number.text}"


@spoils("bound made another")
def other_bound(paper, chance):
    pairs = {"余": "以内", "约": "不足", "over ": "under ", "about ": "at least "}
    bounded = [(number, word) for number in paper.numbers for word in pairs if word in number.text]
    number, word = chance.choice(bounded)
    before = number.text
    number.text = before.replace(word, "") + pairs[word] if word == "余" else before.replace(word, pairs[word])
    return f"{before} -> {number.text}"


def _is_free(number):
    return not _BOUNDED.search(number.text) and not re.match("0[项家处]|0 ", number.text)


def _first_digit(number):
    return re.search(r"\d", number.text).start() if not number.text.startswith("RMB") else 0


def _only(locale, act, paper, chance):
    return act(paper, chance) if paper.locale == locale else None


for _locale in ("zh", "en"):
    for _words in BEFORE[_locale]:
        spoils(f"typed before: {_words.strip()}", partial(_only, _locale, partial(type_before, _words)))
    for _words in BEHIND[_locale]:
        spoils(f"typed behind: {_words.strip()}", partial(_only, _locale, partial(type_behind, _words)))
for _words in _AMID:
    spoils(f"typed amid: {_words}", partial(type_amid, _words))
