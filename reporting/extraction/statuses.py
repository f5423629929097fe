"""`status_of` and `rate_of`: whether a thing was done, is planned, was raised or allocated; and per what a sum is."""

import re

from reporting.extraction.clauses import Clauses
from reporting.extraction.drafts import Status
from reporting.extraction.numerals import Numeral
from reporting.extraction.word_lists import word_lists, words

_PLAN_TITLE = re.compile("|".join(words("plan_headings")))
_LIST_SIZE = re.compile(r"(?:实事|问题|项目|清单|诉求)[^，。；,;]{0,6}$")


def status_of(numeral: Numeral, clauses: Clauses) -> Status:
    """By the words before the number in its clause, then in its sentence, then by the heading above."""
    text = clauses.text
    start = clauses.clause(numeral.start)[0]
    sentence = clauses.sentence(numeral.start)
    near, around = text[start : numeral.first], text[sentence[0] : numeral.first]
    behind = text[numeral.last : clauses.clause(max(numeral.last - 1, numeral.start))[1]]
    for status in ("raised", "in_progress", "planned", "allocated"):
        if _says(near if status == "planned" else near + "\0" + behind, status):
            return status
    if _says(near, "done"):
        return "done"
    for status in ("planned_strongly", "raised", "in_progress"):
        if _says(around, status):
            return "planned" if status == "planned_strongly" else status  # type: ignore[return-value]  # likewise
    return "planned" if _is_plan(clauses, numeral.start) else "done"


def _says(words_before: str, status: str) -> bool:
    plain = words_before
    for word in words("status", "not_planned"):
        plain = plain.replace(word, "")
    return any(word in plain for word in words("status", status))


def _is_plan(clauses: Clauses, at: int) -> bool:
    """Whether the heading above, or the title of the whole, is that of a plan."""
    lines = clauses.text[:at].split("\n")
    title = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    heading = next((line for line in reversed(lines[:-1]) if re.match(r"\s*[一二三四五六七八九十]+、", line)), "")
    return bool(_PLAN_TITLE.search(title) or _PLAN_TITLE.search(heading))


def rate_of(numeral: Numeral, clauses: Clauses) -> str:
    """Per person, per month …: empty for a sum that stands for itself."""
    text = clauses.text
    near = text[clauses.clause(numeral.start)[0] : numeral.start][-12:]
    behind = text[numeral.last : numeral.last + 6]
    found = []
    for rate, listed in word_lists()["rates"].items():
        if any(
            (word.startswith("/") and behind.startswith(word))
            or (word[:1] not in "/元" and word in near)
            or (word.startswith("元/") and (numeral.unit_words + behind).startswith(word))
            for word in listed
        ):
            found.append(rate)
    if numeral.unit == "yuan" and "person" not in found and _is_per_head(numeral, clauses, near, found):
        found.insert(0, "person")
    return " ".join(found)


def _is_per_head(numeral: Numeral, clauses: Clauses, near: str, found: list[str]) -> bool:
    """各1000元; below a heading of standards also a range and a cap."""
    if not found and near.rstrip().endswith("各"):
        return True
    is_open = numeral.bound == "at_most" or (numeral.bound == "range" and not found)
    return is_open and found in ([], ["year"]) and "标准" in _heading_of(clauses, numeral.start)


def _heading_of(clauses: Clauses, at: int) -> str:
    """The heading of the section, and the sentence so far."""
    lines = clauses.text[:at].split("\n")
    heading = next((line for line in reversed(lines[:-1]) if re.match(r"\s*[一二三四五六七八九十]+、", line)), "")
    return heading + clauses.text[clauses.sentence(at)[0] : at]
