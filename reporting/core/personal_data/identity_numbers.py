"""`is_valid`, `joined`: what makes eighteen digits an identity number, and such numbers within longer ones."""

import datetime as dt
import re
from collections.abc import Iterator

from stdnum.cn import ric

from reporting.core.personal_data.found import IDENTITY_NUMBER, Found

# The first two digits of an identity number are a province; no year begins with them.
PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91")
_FIRST_YEAR, _LAST_YEAR = 1850, 2099
# The number of a person and a telephone, with nothing between them.
_DAY = "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_PHONE = "1[3-9][0-9]{9}"
_IN_ONE = re.compile(rf"(?<![0-9])({_PHONE})?[1-8][0-9]{{5}}{_DAY}[0-9]{{3}}[0-9Xx](?(1)|{_PHONE})(?![0-9])")
# The certificate of a disabled person has the number of the person and two more digits. The region is a county.
_LONGER = re.compile(r"(?<![0-9.])[0-9]{19,24}(?![0-9])")
_PERSON = re.compile(rf"(?=((?:{PROVINCE.pattern})(?!00)[0-9]{{2}}(?!00)[0-9]{{2}}{_DAY}[0-9]{{4}}))")


def joined(text: str) -> Iterator[Found]:
    """Numbers of persons with other digits before or behind them: the whole is found, as nobody else has it."""
    yield from (Found(IDENTITY_NUMBER, *match.span(), match[0]) for match in _IN_ONE.finditer(text))
    for longer in _LONGER.finditer(text):
        valid = next(
            (match[1] for match in _PERSON.finditer(longer[0]) if is_day(match[1][6:14]) and is_valid(match[1])), ""
        )
        if valid:
            yield Found(IDENTITY_NUMBER, *longer.span(), valid)


def is_valid(digits: str) -> bool:
    """Whether the last of eighteen digits follows from the others."""
    # The library wants the last one too, and leaves it out.
    return ric.calc_check_digit(digits) == digits[-1]


def is_day(digits: str) -> bool:
    """Whether somebody may be born on this day, or have been."""
    try:
        return _FIRST_YEAR <= dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year <= _LAST_YEAR
    except ValueError:
        return False
