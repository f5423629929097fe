"""Whole numbers in Chinese characters: 二十三, 一百零五, 两百, 叁拾万."""

_DIGITS = "零一二三四五六七八九"
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_USUAL = str.maketrans("〇○两壹贰叁肆伍陆柒捌玖拾佰仟萬億", "零零二一二三四五六七八九十百千万亿")
CHARACTERS = "零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億"


def numeral(text: str) -> int | None:
    """The number that is written in this way and no other; None for 一百五, 三四百 and all that is no numeral.

    百 and 千 alone stand for one of them (百余人).
    """
    usual = text.translate(_USUAL)
    if usual[:1] in tuple("百千万亿"):
        usual = "一" + usual
    if usual.startswith("一十"):
        usual = usual[1:]
    value = _sum(usual)
    return value if value is not None and written(value) == usual else None


def _sum(usual: str) -> int | None:
    """The sum of the characters, in whatever order they stand."""
    total = section = digit = 0
    for character in usual:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
            continue
        scale = _SCALES.get(character)
        if scale is None:
            return None
        if scale < 10**4:
            section, digit = section + (digit or 1) * scale, 0
            continue
        whole = section + digit
        # 亿 counts the 万 before it as well.
        total, section, digit = (total + whole * scale if scale == 10**4 else (total + whole) * scale), 0, 0
    return total + section + digit


def written(value: int) -> str:
    """The one standard way to write it."""
    if value == 0:
        return "零"
    sections = ((value // 10**8, "亿"), (value // 10**4 % 10**4, "万"), (value % 10**4, ""))
    words, gap = "", False
    for section, name in sections:
        if section and words and (gap or section < 1000):
            words += "零"
        gap = bool(words) and not section
        words += _section(section) + name if section else ""
    return words.removeprefix("一") if words.startswith("一十") else words


def _section(value: int) -> str:
    """A number below 10000, with its zeros inside."""
    words = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            words += _DIGITS[digit] + name
        elif words and not words.endswith("零") and value % place:
            words += "零"
    return words
