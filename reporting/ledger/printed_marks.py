"""The words around a printed number that say something of it: at least, at most, about; a rise, a fall; a currency."""

import re
from collections.abc import Collection, Iterable

BEFORE_IT = {
    **dict.fromkeys(
        (
            "至少",
            "不少于",
            "不低于",
            "已超过",
            "超过",
            "突破",
            "超",
            "逾",
            ">=",
            "≥",
            ">",
            "at least",
            "more than",
            "over",
        ),
        "at_least",
    ),
    **dict.fromkeys(
        ("至多", "最多", "不超过", "不多于", "不足", "不到", "将近", "接近", "近", "<=", "≤", "<", "nearly", "under"),
        "at_most",
    ),
    **dict.fromkeys(("大约", "约为", "约", "大概", "≈", "about", "around"), "about"),
}
BEHIND_IT = dict.fromkeys("余多几+", "at_least")
AT_THE_END = {
    **dict.fromkeys(("及以上", "以上"), "at_least"),
    **dict.fromkeys(("及以下", "以下", "以内", "之内"), "at_most"),
    **dict.fromkeys(("左右", "上下"), "about"),
}
_BOUNDS = BEFORE_IT | BEHIND_IT | AT_THE_END
_TURNS = {
    **dict.fromkeys(("降低", "下降", "减少", "降", "减", "-", "−"), -1),
    **dict.fromkeys(("增长", "上升", "提高", "增加", "提升", "增", "升"), 1),
}
# These stand beside the digits of the number itself: 1260余 is less than 1270. 不少于100 may be any more.
_CLOSE = {"余", "多", "几", "近", "将近", "接近", "约", "大约", "约为", "左右", "上下", "大概", "≈", "about", "around"}
_CURRENCY = ("人民币", "rmb", "cny", "¥")
# A mark inside another word (附近, 节约, 高超) is no mark.
_NO_MARK_BEHIND = {"近": "(?<![附最靠临])", "约": "(?<![节合预制])", "超": "(?<!高)"}
# Where one of these stands anywhere else, nobody can be sure what it says of the number.
_STRAY = re.compile(
    "[余多近约超逾几]|数(?=[十百千万亿])|以上|以下|以内|之内|左右|上下|至少|至多|不足|不到|[降减增升][^0-9]?[至到为]"
)


def either(words: Iterable[str]) -> str:
    """A pattern of these words, the longer ones first: 不超过 is not 超过."""
    return "|".join(
        _NO_MARK_BEHIND.get(word, "") + re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))
    )


BEFORE = rf"(?:(?:{either([*BEFORE_IT, *_TURNS, *_CURRENCY])})\s*)*"
_WORD = re.compile(either([*BEFORE_IT, *_TURNS, *_CURRENCY]))


def words_before(text: str) -> list[str]:
    """The marks that stand before a number, each by itself."""
    return _WORD.findall(text)


def bound_of(words: Iterable[str]) -> str | None:
    """The bound that these words say, exact if none does; None if they contradict each other (约300余)."""
    bounds = {_BOUNDS[word] for word in words if word in _BOUNDS}
    return None if len(bounds) > 1 else bounds.pop() if bounds else "exact"


def is_close(words: Iterable[str]) -> bool:
    """Whether the number is said to be close to what these words bound, down to its last digit."""
    return all(word in _CLOSE for word in words if word in _BOUNDS)


def turn_of(words: Iterable[str]) -> int | None:
    """-1 for a fall, 1 for a rise, 0 for neither; None if it is said twice (降低-12%)."""
    turns = [_TURNS[word] for word in words if word in _TURNS]
    return None if len(turns) > 1 else turns[0] if turns else 0


def is_money(words: Collection[str]) -> bool:
    """Whether a currency stands before the number."""
    return any(word in _CURRENCY for word in words)


def has_stray_mark(text: str) -> bool:
    """Whether a mark stands where it may belong to another word than the number."""
    return bool(_STRAY.search(text))
