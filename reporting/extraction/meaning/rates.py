"""`rate_of`: per what a sum is: per person, per month, per set; such a number is never added up."""

import re
from collections.abc import Mapping, Sequence

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import word_lists, words

_NEAR, _CHANGED_NEAR, _BEHIND = 12, 30, 6
_HEADS = ("person", "household")
_CHANGED = re.compile(rf"\d[^，。；]*(?:{'|'.join(words('changes', 'verbs'))})了?(?:到|至|为|成)[^，。；]{{0,6}}$")


def rate_of(numeral: Numeral, clauses: Clauses) -> str:
    """Per person, per month …: empty for a sum that stands for itself."""
    near = _near(numeral, clauses)
    behind = clauses.text[numeral.last : numeral.last + _BEHIND]
    found = [
        rate
        for rate, listed in word_lists()["rates"].items()
        if any(_says(word, near, behind, numeral) for word in listed)
    ]
    if numeral.unit == "yuan" and "person" not in found and _is_per_head(numeral, clauses, near, found):
        found.insert(0, "person")
    # A number of people is never one per person: 每人600元发给2670名会员.
    return " ".join(rate for rate in found if numeral.unit not in ("person", "household") or rate not in _HEADS)


def with_rate_of_whole(rates: Sequence[str], parts: Mapping[int, int], every: Sequence[Numeral]) -> list[str]:
    """The rates of numbers by their places: 保费每人80元，其中个人缴30元: a part of a sum per head is one per head."""
    return [
        rate or (rates[parts[at]] if at in parts and every[at].unit == every[parts[at]].unit else "")
        for at, rate in enumerate(rates)
    ]


def rates_in(said: str) -> str:
    """Per what the words of a table say that its sums are: 标准（元/人）, 人均."""
    rates = word_lists()["rates"].items()
    return " ".join(rate for rate, listed in rates if any(word in said for word in listed))


def _near(numeral: Numeral, clauses: Clauses) -> str:
    """The last words of its clause before it, or of the old value that it replaces: 由每班15元调至25元."""
    clause = clauses.text[clauses.clause(numeral.start)[0] : numeral.start]
    near = clause[-(_CHANGED_NEAR if _CHANGED.search(clause) else _NEAR) :]
    for word in words("rate_like"):
        near = near.replace(word, "")
    return near


def _says(word: str, near: str, behind: str, numeral: Numeral) -> bool:
    if word.startswith("/"):
        return behind.startswith(word)
    if word.startswith("元/"):
        return (numeral.unit_words + behind).startswith(word)
    return word in near


def _is_per_head(numeral: Numeral, clauses: Clauses, near: str, found: list[str]) -> bool:
    """各1000元; below a heading of standards also a range and a cap, which 近300元 is not."""
    if not found and near.rstrip().endswith("各"):
        return True
    is_cap = numeral.bound == "at_most" and not clauses.text[numeral.first : numeral.start].strip().endswith("近")
    is_open = is_cap or (numeral.bound == "range" and not found)
    return is_open and found in ([], ["year"]) and "标准" in _heading_of(clauses, numeral.start)


def _heading_of(clauses: Clauses, at: int) -> str:
    """The heading of the section, and the sentence so far."""
    lines = clauses.text[:at].split("\n")
    heading = next((line for line in reversed(lines[:-1]) if re.match(r"\s*[一二三四五六七八九十]+、", line)), "")
    return heading + clauses.text[clauses.sentence(at)[0] : at]
