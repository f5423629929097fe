"""`part_of`, `repeats`, `before_of`: how the numbers of a text hang together."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from reporting.extraction.meaning.baselines import new_value_follows
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

_OF_THESE = re.compile(r"其中|分别为")
_RESOLVED = re.compile(r"(?:已?完成|已?办结|办成|解决|整改|落实|销号|办妥)[^，。；,;]{0,8}$")
_REST = re.compile(r"(?:正在(?:推进|办理|整改|实施)|推进中|尚有|还有|其余|剩余|未完成|未办结|余下)的?[^，。；,;]{0,2}$")
_RESOLVED_BEHIND = re.compile(r"(?:均|都)?(?:已|全部)+(?:经|按期|如期|圆满)?(?:完成|办结|办成|解决|整改|落实|销号)")
_REST_BEHIND = re.compile(r"(?:仍|还)?(?:正在|尚未|未能|未(?:完成|办结|启动|开工))")
_TOTAL = re.compile(r"(?:合计|共计|总计|总额|总共|累计折合)[^，。；,;]{0,6}$")
_IN_KIND = re.compile(r"款物|折合|价值")
_TOTAL_BEFORE = re.compile(
    r"(?:总投资|计划投资|累计投资|共投资|投资总额|总额|共计|合计|总计|共投入|投入资金|筹资)[^，。；,;]{0,8}$"
)
_LINE_OF_LIST = re.compile(r"\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])")
_SLACK = Decimal("1.01")
_RARE_DIGITS = 3
_OF_LIST = re.compile(r"(?:实事|问题|项目|清单|诉求|事项|建议|意见|提案|隐患|需求|难题|心愿)")


def part_of(number: int, every: Sequence[Numeral], clauses: Clauses, rates: Sequence[str]) -> int | None:
    """The place of the number that this one is a part of; None if it is none that the text says."""
    one = every[number]
    sentence = clauses.sentence(one.start)
    marks = [match.start() for match in _OF_THESE.finditer(clauses.text, sentence[0], one.start)]
    if marks:
        return _last_before(number, every, marks[-1])
    if (_is_resolved(one, clauses) or _is_rest(one, clauses)) and one.unit in ("item", "item_time"):
        return next(
            (at for at in range(number - 1, -1, -1) if _is_list(every[at], clauses) and _alike(one, every[at])), None
        )
    if rates[number].startswith("person") and one.unit == "yuan" and one.bound == "exact":
        return next(
            (
                at
                for at in range(number - 1, -1, -1)
                if clauses.line(one.start)[0] <= every[at].start
                and every[at].unit == "yuan"
                and not rates[at]
                and _alike(one, every[at])
            ),
            None,
        )
    return _of_total(number, every, clauses)


def _of_total(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """A total behind a list of its parts (款物合计), before a colon and its parts, or before a list of lines."""
    one = every[number]
    sentence, text = clauses.sentence(one.start), clauses.text
    if not _is_total(one, clauses):
        for at in range(number + 1, len(every)):
            if every[at].start >= sentence[1]:
                break
            is_all = _IN_KIND.search(clauses.before(every[at].first, 10)) is not None
            if _is_total(every[at], clauses) and (
                (every[at].unit == one.unit and _alike(one, every[at])) or (is_all and one.unit != "person")
            ):
                return at
    colon = max(text.rfind(sign, sentence[0], one.start) for sign in ":：")
    if colon >= 0:
        held = [at for at in range(len(every)) if every[at].unit == one.unit and colon < every[at].start < sentence[1]]
        whole = next(
            (
                at
                for at in range(number - 1, -1, -1)
                if sentence[0] <= every[at].start < colon and every[at].unit == one.unit
            ),
            None,
        )
        if whole is not None and len(held) > 1 and _fits(held, whole, every):
            return whole
    return _of_list(number, every, clauses)


def _of_list(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """A line of a list below a total: no line alone, and all together no more than it."""
    one = every[number]
    if one.unit != "yuan" or not _in_list(one, clauses):
        return None
    whole = next(
        (at for at in range(number - 1, -1, -1) if every[at].unit == one.unit and not _in_list(every[at], clauses)),
        None,
    )
    if whole is None or not _TOTAL_BEFORE.search(clauses.before(every[whole].first, 16)):
        return None
    held = [at for at in range(whole + 1, len(every)) if every[at].unit == one.unit and _in_list(every[at], clauses)]
    return whole if len(held) > 1 and _fits(held, whole, every) else None


def _in_list(one: Numeral, clauses: Clauses) -> bool:
    return _LINE_OF_LIST.match(clauses.text[clauses.line(one.start)[0] :]) is not None


def _fits(held: Sequence[int], whole: int, every: Sequence[Numeral]) -> bool:
    total = every[whole].value
    return total is not None and sum(every[at].value or 0 for at in held) <= total * _SLACK


def _is_total(one: Numeral, clauses: Clauses) -> bool:
    return _TOTAL.search(clauses.text[clauses.clause(one.start)[0] : one.first]) is not None


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


def _is_list(one: Numeral, clauses: Clauses) -> bool:
    around = clauses.before(one.first, 10) + clauses.behind(one.last, 8)
    return one.unit == "item" and bool(_OF_LIST.search(around)) and not _is_resolved(one, clauses)


def _is_resolved(one: Numeral, clauses: Clauses) -> bool:
    """已完成9项, 9项已完成."""
    behind = _RESOLVED_BEHIND.match(clauses.behind(one.last, 12))
    return _RESOLVED.search(clauses.before(one.first, 14)) is not None or behind is not None


def _is_rest(one: Numeral, clauses: Clauses) -> bool:
    """尚有3项, 8项正在推进."""
    behind = _REST_BEHIND.match(clauses.behind(one.last, 12))
    return _REST.search(clauses.before(one.first, 14)) is not None or behind is not None


def _last_before(number: int, every: Sequence[Numeral], mark: int) -> int | None:
    """The nearest number before 其中 that can hold this one."""
    return next(
        (at for at in range(number - 1, -1, -1) if every[at].last <= mark and _alike(every[number], every[at])), None
    )


def _alike(one: Numeral, whole: Numeral) -> bool:
    units = {one.unit, whole.unit}
    same = one.unit == whole.unit or units in (
        {"person", "person_time"},
        {"household", "household_time"},
        {"item", "item_time"},
    )
    return same and (one.value is None or whole.value is None or one.value <= whole.value)


def repeats(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """The place of another number that says the same: equal value and unit, and words in common.

    The later one repeats the earlier one; but a title repeats what the text says.
    """
    one = every[number]
    if one.unit == "percent" or one.value in (None, 1):
        return None
    in_title = _in_title(one, clauses)
    others = range(number + 1, len(every)) if in_title else range(number)
    return next(
        (
            at
            for at in others
            if _says_the_same(one, every[at], clauses)
            and in_title >= _in_title(every[at], clauses)
            and (in_title or not _in_title(every[at], clauses))
        ),
        None,
    )


def _says_the_same(one: Numeral, other: Numeral, clauses: Clauses) -> bool:
    return (
        other.value == one.value
        and other.unit == one.unit
        and other.bound == one.bound
        and (_is_rare(one) or _in_title(one, clauses) or bool(_words(one, clauses) & _words(other, clauses)))
    )


def _is_rare(one: Numeral) -> bool:
    """A sum such as 10.2万元: two such sums are one sum told twice."""
    return one.unit == "yuan" and one.value is not None and len(one.value.normalize().as_tuple().digits) >= _RARE_DIGITS


def _in_title(one: Numeral, clauses: Clauses) -> bool:
    """Whether it stands in the first line with words."""
    before = clauses.text[: clauses.line(one.start)[0]]
    return not any(line.strip() and not line.startswith("#") for line in before.split("\n"))


def _words(one: Numeral, clauses: Clauses) -> set[str]:
    """Pairs of signs beside a number, in its own clause."""
    clause = clauses.clause(one.start)
    around = (
        clauses.text[clause[0] : one.first]
        + " "
        + clauses.text[one.last : clauses.clause(max(one.last - 1, one.start))[1]]
    )
    plain = re.sub(r"[^\u4e00-\u9fff]", " ", around)
    return {word[at : at + 2] for word in plain.split() for at in range(len(word) - 1)}


def before_of(one: Numeral, facts: Sequence[Numeral], olds: Sequence[Numeral], clauses: Clauses) -> Numeral | None:
    """The old value of which this one is the new: beside it in its sentence, with no other fact of its unit between."""
    sentence = clauses.sentence(one.start)
    inside = [old for old in olds if sentence[0] <= old.start < sentence[1] and old.unit == one.unit]
    return next((old for old in inside if _replaces(one, old, clauses) and not _between(one, old, facts)), None)


def _replaces(one: Numeral, old: Numeral, clauses: Clauses) -> bool:
    """由30种增加到58种: the new value is the one that the words lead to, not one before them."""
    return one.start > old.start or not new_value_follows(clauses.behind(old.last))


def _between(one: Numeral, old: Numeral, facts: Sequence[Numeral]) -> bool:
    first, last = sorted((one.start, old.start))
    return any(first < fact.start < last and fact.unit == one.unit for fact in facts)
