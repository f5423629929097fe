"""A number as its format shows it: with the words around it, and without the thousands that are left out."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

from reporting.xlsx.number_sections import Section, section_for, section_for_texts, sections

_LONGEST = 255  # of a format that Excel takes
# The largest number has 309 digits, and a format may ask for as many more as it is long.
_EXACT = Context(prec=1_000, rounding=ROUND_HALF_UP)
_DIGITS = {"0", "#", "?"}
_SIGNS = {".": ".", "%": "%"}
_LETTERS = {"word": "w", "%": "w", "#": "0", "?": "0", "unknown": "!"}
# Commas after the last digit leave out thousands, those between digits show them; where else they stand is not told.
_LAYOUT = re.compile(
    r"w*(?P<whole>0+(?:,+0+)+|(?:0[0w]*)?0|)(?P<thousands>(?:(?<=[0,]),+)?)w*"
    r"(?:\.(?P<part>(?:[0w]*0)?)(?P<thousandths>(?:(?<=[0,]),+)?)w*)?"
)
_NUMBER = re.compile(r"(?P<minus>-|\()?\+?(?P<whole>[0-9]*)(?:\.(?P<part>[0-9]*))?(?P<end>\)?(?P<percent>%?)\)?)")
_NOTHING = re.compile("[¥￥$]?[-–—]*")


def shown_number(exact: str, code: str, *, percent: bool) -> str:
    """How a format shows a number; nothing where one reads the number itself, a percentage if it is taken for one.

    A format that cannot be followed, or hides the number, is given itself: it says no other number.
    """
    value = Decimal(exact)
    seen = _seen(value, exact.lstrip("-"), code) if len(code) <= _LONGEST else None
    if seen is None:
        return code[:_LONGEST]
    return "" if reads_as(value, seen, percent=percent) else seen


def shown_text(text: str, code: str) -> str:
    """The same of a text, to which a format such as `@"万元"` adds words."""
    if len(code) > _LONGEST:
        return code[:_LONGEST]
    section = section_for_texts(sections(code))
    if section is None:
        return ""
    seen = "".join(text if kind == "text" else words for kind, words in section.tokens).strip()
    return "" if seen == text.strip() else seen or code


def _seen(value: Decimal, digits: str, code: str) -> str | None:
    chosen = section_for(value, sections(code))
    if chosen is None:
        return None
    section, signed = chosen
    words = _words(section, abs(value), digits)
    if words is None or (value and not words):
        return None
    # Bookkeepers say by red digits alone that less than nothing is meant.
    signed = signed or (section.red and not re.search("[-(]", words))
    return f"-{words}" if signed and value < 0 else words


def reads_as(value: Decimal, seen: str, *, percent: bool) -> bool:
    """Whether one who reads what is seen has the number, as far as its decimals go."""
    bare = re.sub(r"[\s,]", "", seen)
    if not value and _NOTHING.fullmatch(bare):
        return True
    match = _NUMBER.fullmatch(bare)
    if not match or (match["minus"] == "(") != (")" in match["end"]) or bool(match["percent"]) != percent:
        return False
    part = match["part"] or ""
    if not match["whole"] + part:
        return False
    read = Decimal(f"{'-' if match['minus'] else ''}{match['whole']}.{part}")
    return read == _rounded(_EXACT.scaleb(value, 2 if percent else 0), len(part))


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)


def _words(section: Section, size: Decimal, digits: str) -> str | None:
    """What a section shows of a number without its sign; None if that cannot be told."""
    kinds = {kind for kind, _ in section.tokens}
    if kinds & {"number", "text", "notation"}:
        said = "".join(words for kind, words in section.tokens if kind == "word").strip()
        # A fraction, or a number with its power of ten, reads as the number itself where no word is beside it.
        if kinds & {"unknown", "%"} or ("number" not in kinds and said):
            return None
        return digits if kinds & {"notation", "text"} else _joined(section, iter([digits]))
    match = _LAYOUT.fullmatch("".join(_LETTERS.get(kind, kind) for kind, _ in section.tokens))
    return _joined(section, _digits(section, match, size)) if match else None


def _joined(section: Section, digits: Iterator[str]) -> str:
    """The words, and the digits at their places."""
    places = {*_DIGITS, "number"}
    said = (next(digits, "") if kind in places else _SIGNS.get(kind, words) for kind, words in section.tokens)
    return "".join(said).strip()


def _digits(section: Section, layout: re.Match[str], size: Decimal) -> Iterator[str]:
    """What stands at each place for digits: all that are left at the first, one at each other."""
    kinds = [kind for kind, _ in section.tokens]
    places = [kind for kind in kinds if kind in _DIGITS]
    first_part = (layout["part"] or "").count("0")
    before, after = places[: len(places) - first_part], places[len(places) - first_part :]
    power = 2 * kinds.count("%") - 3 * len(layout["thousands"] + (layout["thousandths"] or ""))
    whole, _, part = f"{_rounded(_EXACT.scaleb(size, power), len(after)):f}".partition(".")
    yield from _whole(whole.lstrip("0"), before, grouped="," in layout["whole"])
    yield from _part(part, after)


def _whole(digits: str, places: list[str], *, grouped: bool) -> list[str]:
    missing = [("0" if place == "0" else "") for place in places[: max(0, len(places) - len(digits))]]
    left = len(digits) - (len(places) - len(missing)) + 1
    shown = missing + ([digits[:left], *digits[left:]] if digits else [])
    if grouped:
        return [re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "".join(shown)), *[""] * (len(places) - 1)]
    return shown


def _part(digits: str, places: list[str]) -> list[str]:
    """Zeros at the end are left out where the places do not ask for them."""
    asked = max((number for number, place in enumerate(places, 1) if place == "0"), default=0)
    last = max(asked, len(digits.rstrip("0")))
    return [digit if number <= last else "" for number, digit in enumerate(digits, 1)]
