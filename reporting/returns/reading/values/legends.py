"""A line that says what marks mean: 注：√表示已完成，○表示正在推进, 完成打√，未完成打×, 0－未开始 1－已办结."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from reporting.returns.reading.values.widths import half_width
from reporting.returns.reading.values.words import chosen
from reporting.returns.vocabulary import vocabulary

# Marks that one keyboard has for those of another.
_SAME = dict(zip("✓✔☑〇◯✗✘☒", "√√√○○×××", strict=True))
MARKS = frozenset("√○●◎△▲×□■☆★◇◆") | set(_SAME)
_LONGEST = 300
_MEANS = r"(?:表示|代表|[为是指=]|[－—–-]{1,2}|:)"
_MARK = rf"[{''.join(MARKS)}]|(?<![A-Za-z0-9.])[A-Za-z0-9](?=[\"'”’)]?\s*(?:表示|代表|[为=]|[－—–-]+(?![0-9])))"
# 完成情况 and 是否完成 say of no mark what it means.
_AHEAD = r"(?:(?<![\u4e00-\u9fff])|(?<=表示|代表)|(?<=[为是指即的凡如将对请]))"
_BEHIND = r"(?=$|[^\u4e00-\u9fff]|[的打划画填标用记以则者]|事项|项目|任务|请)"


@cache
def _tokens() -> re.Pattern[str]:
    words = sorted((word for words in vocabulary().choices["item_status"].values() for word in words), key=len)
    known = "|".join(re.escape(word) for word in reversed(words) if word not in MARKS)
    return re.compile(rf"(?P<mark>{_MARK})(?P<means>[\"'”’)]*\s*{_MEANS})?|{_AHEAD}(?P<word>{known}){_BEHIND}")


def usual(mark: str) -> str:
    """One mark for all that look alike."""
    return _SAME.get(mark, mark)


def legend_in(text: str) -> dict[str, str]:
    """The status that each mark stands for in a text; '' for a mark that is said to mean something else, or two."""
    typed = half_width(text)
    if len(typed) > _LONGEST:
        return {}
    found = list(_tokens().finditer(typed))
    if found and found[0]["word"]:
        found.reverse()
    meant: dict[str, set[str]] = {}
    here = ""
    for token in found:
        if token["word"]:
            status = chosen(token["word"], vocabulary().choices["item_status"])
            meant.setdefault(here, set()).add(status or "")
        else:
            here = usual(token["mark"])
            if token["means"]:
                meant.setdefault(here, set())
    meant.pop("", None)
    return {mark: statuses.pop() if len(statuses) == 1 else "" for mark, statuses in meant.items()}


def is_legend(text: str) -> bool:
    """Whether a text does nothing but say what marks mean; √已完成 alone may be a status."""
    return speaks_of_marks(text) and len(text.strip()) > 4 and bool(legend_in(text))


def speaks_of_marks(text: str) -> bool:
    """Whether a text may say what marks mean: most texts need no closer look."""
    return bool(MARKS & set(text)) or "表示" in text or "代表" in text or "－" in text


def legend_of(texts: Iterable[str]) -> Mapping[str, str]:
    """What the texts of a sheet say together; two that contradict each other say nothing of a mark."""
    whole: dict[str, str] = {}
    for text in texts:
        for mark, status in legend_in(text).items():
            whole[mark] = status if whole.get(mark, status) == status else ""
    return whole
