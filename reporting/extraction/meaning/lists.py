"""Lists of things to be done: their size, how many are resolved, how many are left."""

import re
from collections.abc import Mapping, Sequence

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

_OF_LIST = re.compile(r"(?:实事|民生工程|问题|项目|清单|诉求|事项|建议|意见|提案|隐患|需求|难题|心愿|立项)")
_SEEN_TO_BY = re.compile(r"由[^，。；,;]{1,10}的?$")
_RESOLVED = re.compile(
    r"(?:已?完成(?!投资)|完工|竣工|已?办结|办成|解决|整改|落实|销号|办妥|[答回办]复|回应|采纳|立案|处理)[^，。；,;]{0,8}$"
)
_RESOLVED_BEHIND = re.compile(
    r"(?:均|都)?(?:已|全部)+(?:经|按期|如期|圆满)?(?:完成|办结|办成|解决|整改|落实|销号|[答回办]复|采纳)"
)
_REST = re.compile(
    r"(?:正在(?:推进|办理|整改|实施)|推进中|尚有|还有|其余|剩余|剩下|未完成|未办结|余下)的?[^，。；,;]{0,2}$"
)
_REST_BEHIND = re.compile(
    r"(?:仍|还)?(?:正在|尚未|未能|未(?:完成|办结|启动|开工))|[^，。；,;\d]{0,12}(?:推迟|顺延|延期|延后|转[到入为]|结转)"
)


def list_measures(every: Sequence[Numeral], clauses: Clauses, parts: Mapping[int, int]) -> dict[int, str]:
    """By the place of a number, the measure of a list: how many items it has, how many of them are resolved.

    `parts` has for each part the place of its whole.
    """
    resolved = {
        part: whole
        for part, whole in parts.items()
        if every[part].unit == "item" and _is_resolved(every[part], clauses)
    }
    return dict.fromkeys(resolved.values(), "list_items") | dict.fromkeys(resolved, "list_items_resolved")


def is_list(one: Numeral, clauses: Clauses) -> bool:
    """Whether it is the size of a list: 清单52件."""
    around = clauses.before(one.first, 10) + clauses.behind(one.last, 8)
    return one.unit in ("item", "item_time") and bool(_OF_LIST.search(around)) and not _is_resolved(one, clauses)


def is_of_list(one: Numeral, clauses: Clauses) -> bool:
    """Whether it counts what is resolved of a list, or what is left of it."""
    return one.unit in ("item", "item_time") and (_is_resolved(one, clauses) or _is_rest(one, clauses))


def _is_resolved(one: Numeral, clauses: Clauses) -> bool:
    """已完成9项, 9项已完成; but 由支部落实的9项 says who sees to them."""
    if _SEEN_TO_BY.search(clauses.before(one.first, 14)):
        return False
    behind = _RESOLVED_BEHIND.match(clauses.behind(one.last, 12))
    return _RESOLVED.search(clauses.before(one.first, 14)) is not None or behind is not None


def _is_rest(one: Numeral, clauses: Clauses) -> bool:
    """尚有3项, 8项正在推进."""
    behind = _REST_BEHIND.match(clauses.behind(one.last, 12))
    return _REST.search(clauses.before(one.first, 14)) is not None or behind is not None
