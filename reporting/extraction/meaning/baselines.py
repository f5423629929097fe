"""Old values and how they changed: what a number was before, and by how much it grew or fell."""

import re
from collections.abc import Sequence

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import words

_VERBS = "|".join(words("changes", "verbs"))
_MOVES = "|".join(words("changes", "moves"))
_FORMER = "|".join(words("changes", "former"))
_THAN = rf"(?:(?:{_FORMER})|(?:19|20)\d{{2}}\s?年(?:同期|度|底|末|初)?)"
# 比去年的39个, 从2021年的每人300元, 原为300元.
_WAS = re.compile(
    rf"(?:(?:比|较){_THAN}[^，。；,;]{{0,10}}|(?:从|由)[^，。；,;]{{0,16}}|原(?:来|先|定)?为?[^，。；,;]{{0,4}}"
    rf"|(?:{_FORMER})的?[^，。；,;\d]{{0,8}})$"
)
_ONCE = re.compile(
    rf"(?:(?:{_FORMER})(?:标准|水平|只|仅)?(?:只有|仅有|只|仅|是|为)|[(（]原(?:来|先|为|标准|是)?[^，。；,;(（]{{0,5}})$"
)
_IS_NOW = re.compile(rf"[^，。；,;\d]{{0,10}}(?:[，,](?:现在?|今年|目前|如今)(?:已)?)?(?:{_VERBS})了?(?:到|至|为|成)")
# 800元提高到1500元: without a word before it.
_MOVED = re.compile(
    rf"(?:/[\u4e00-\u9fff]{{1,3}})?(?:[，,](?:现在?|今年)?)?(?:{_MOVES})了?(?:到|至|为|成)了?[^，。；,;\d]{{0,6}}[\d一二两三四五六七八九十百]"
)
_OLD_STANDARD = re.compile(r"的?(?:标准|水平|基数)[^，。；,;]{0,3}[又再]?(?:增加|提高|上调)")
_COMPARED = re.compile(
    rf"(?:比|较|同比|环比)(?:{_THAN})?[^，。；,;]{{0,8}}?(?:提高|增长|增加|上升|提升|下降|减少|降低|多|少)了?近?$"
)
_AS_BEFORE = re.compile(rf"(?:比|较){_THAN}的?[^，。；,;]{{0,7}}$")
_AMOUNT = re.compile(rf"(?:{'|'.join(words('changes', 'amounts'))})[^，。；,;\d]{{0,6}}$")
_FALLS, _RISES = ("|".join(words("turns", name)) for name in ("falls", "rises"))
_COSTS_TURNED = re.compile(
    rf"(?:(?:费用?|支出|开支|成本|经费)[^。；;\d]{{0,16}}(?:{_FALLS})|(?:费用?)[^。；;\d]{{0,16}}(?:{_RISES}|同比[-+−]))了?(?:近|约|达|超过|超)?$"
)
_GREW = re.compile(r"(?:增长|上涨|上升)了?(?:近|约|超)?$")


def is_old_value(before: str, behind: str) -> bool:
    """从2000元/人提高到…, 比去年80元的标准又增加了…, (原300元), 800元提高到1500元."""
    near = before[-24:]
    if _MOVED.match(behind) is not None or _ONCE.search(near) is not None:
        return True
    is_compared = _AS_BEFORE.search(near) is not None and _COMPARED.search(near) is None
    return _WAS.search(near) is not None and (
        _IS_NOW.match(behind) is not None or _OLD_STANDARD.match(behind) is not None or is_compared
    )


def is_change(before: str, unit: str, unit_words: str) -> bool:
    """比去年提高2.3个百分点, 涨幅达66.7%, 增长8.1%: by how much, not how much.

    That costs fell or rose is told by how much: 招待费同比下降31%.
    """
    if unit == "percent" and unit_words != "个百分点" and _COSTS_TURNED.search(before):
        return False
    if unit == "percent" and (unit_words == "个百分点" or _GREW.search(before)):
        return True
    return _COMPARED.search(before) is not None or _AMOUNT.search(before) is not None


def _new_value_follows(behind: str) -> bool:
    """Whether the words behind an old value lead on to the new one."""
    return _IS_NOW.match(behind) is not None or _MOVED.match(behind) is not None


def before_of(one: Numeral, facts: Sequence[Numeral], olds: Sequence[Numeral], clauses: Clauses) -> Numeral | None:
    """The old value of which this one is the new: beside it in its sentence, with no other fact of its unit between."""
    sentence = clauses.sentence(one.start)
    inside = [old for old in olds if sentence[0] <= old.start < sentence[1] and old.unit == one.unit]
    return next((old for old in inside if _replaces(one, old, clauses) and not _between(one, old, facts)), None)


def _replaces(one: Numeral, old: Numeral, clauses: Clauses) -> bool:
    """由30种增加到58种: the new value is the one that the words lead to, not one before them."""
    return one.start > old.start or not _new_value_follows(clauses.behind(old.last))


def _between(one: Numeral, old: Numeral, facts: Sequence[Numeral]) -> bool:
    first, last = sorted((one.start, old.start))
    return any(first < fact.start < last and fact.unit == one.unit for fact in facts)
