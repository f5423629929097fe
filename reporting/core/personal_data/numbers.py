"""`numbers_of_persons`: identity numbers, bank cards and mobile telephones, however they are cut up or spelt.

A number whose check digit is wrong may be a slip of the keyboard and still belong to a person, so the form is enough
where it says so much; the check digit decides where it does not, or where a label names a thing of the works.
"""

import re
from collections.abc import Iterator

from stdnum import luhn
from stdnum.cn import uscc

from reporting.core.personal_data.digit_runs import Number, numbers_in, readings_of
from reporting.core.personal_data.found import BANK_CARD, IDENTITY_NUMBER, TELEPHONE, Found
from reporting.core.personal_data.identity_numbers import PROVINCE, is_day, is_valid, joined
from reporting.core.personal_data.mobiles import is_mobile
from reporting.core.personal_data.surroundings import Surroundings

_LENGTHS = frozenset((11, 12, 13, 14, 15, 16, 17, 18, 19))
# The credit code of an enterprise: a kind of authority, a kind of body, a province. Its ninth to sixteenth are no day.
_CREDIT_CODE = re.compile(rf"[1-9][1-39](?:{PROVINCE.pattern})")
_CARD = re.compile(r"[3-69][0-9]{15,18}")
_UNION_PAY = "62"
_SHORTEST_GROUP = 3
_CARD_GROUPS = re.compile(r"(4,){3}4|(4,){4}[1-3]|8,8(,[1-3])?|6,1[0-3]|(1,){15,18}1")
# 4+3+4+6 is how a number follows from others.
_OF_SUMS = "+/"


def numbers_of_persons(text: str) -> Iterator[Found]:
    """All of them; of one place there may be several findings, the surest kind first."""
    yield from joined(text)
    numbers = [number for reading in readings_of(text) for number in numbers_in(reading, _LENGTHS)]
    # The longest first: otherwise the end of a card would be left over.
    around = {number: Surroundings.of(text, number.start, number.end) for number in sorted(numbers, key=_shortness)}
    for kind, is_one in _KINDS:
        for number, words in around.items():
            if not words.is_decimals and is_one(number, words):
                yield Found(kind, number.start, number.end, number.digits)


def _shortness(number: Number) -> int:
    return -len(number.digits)


def _is_identity_number(number: Number, around: Surroundings) -> bool:
    digits = number.digits
    if len(digits) == 18:
        return _is_of_18(number, around)
    if len(digits) != 15 or not digits.isdigit() or number.is_cut_as_in_lists:
        return False
    is_form = PROVINCE.match(digits) and is_day(f"19{digits[6:12]}") and not around.are_of_a_thing(number)
    is_grouped = number.sizes in {(15,), (6, 6, 3), (1,) * 15}
    return bool(is_form) and (is_grouped or (number.is_whole and around.names_an_identity))


def _is_of_18(number: Number, around: Surroundings) -> bool:
    digits = number.digits
    if around.names_an_identity and number.is_one_piece:
        return True
    is_person = is_valid(digits) and not _is_credit_code(number, around)
    is_sure = is_person or around.names_an_identity
    if not PROVINCE.match(digits) or not is_day(digits[6:14]) or _is_torn(number, is_sure=is_sure):
        return digits.endswith("X") and number.is_one_piece and not (around.names_a_thing or _CREDIT_CODE.match(digits))
    return is_person or not (around.names_a_thing or around.is_code)


def _is_credit_code(number: Number, around: Surroundings) -> bool:
    """Whether it is the code of an enterprise, by its label too: it may have the form of a number of a person."""
    is_form = _CREDIT_CODE.match(number.digits) is not None
    return around.names_a_credit_code and is_form and uscc.is_valid(number.digits)


def _is_torn(number: Number, *, is_sure: bool) -> bool:
    """Whether it lies in two cells or lines; a number that is sure may go on in the next line."""
    return number.is_cut_between_cells and not (is_sure and number.is_whole and not number.is_cut_by("\t"))


def _is_bank_card(number: Number, around: Surroundings) -> bool:
    digits = number.digits
    is_grouped = _CARD_GROUPS.fullmatch(",".join(map(str, number.sizes))) is not None
    if _is_card_cut_anywhere(number) and not around.are_of_a_thing(number):
        return True
    is_torn = number.is_whole and number.gaps == ("\n",)
    if around.names_a_card and (number.is_one_piece or is_grouped or is_torn):
        return not around.is_amount and (not around.names_an_account_of_an_office or _is_card_by_form(digits))
    if not _CARD.fullmatch(digits) or around.are_of_a_thing(number) or number.is_cut_as_in_lists:
        return False
    is_sum = set(number.sizes) == {1} and number.is_cut_by(_OF_SUMS)
    if not (number.is_one_piece or is_grouped) or is_sum:
        return False
    return _is_card_by_form(digits)


def _is_card_cut_anywhere(number: Number) -> bool:
    """6222,0205,…; a list of numbers of three digits or more that begins with 62 is hardly ever a card by its sum."""
    is_form = _CARD.fullmatch(number.digits) is not None and number.digits.startswith(_UNION_PAY)
    is_torn = number.is_cut_by("\t") or number.has_thousands or min(number.sizes) < _SHORTEST_GROUP
    return is_form and number.is_whole and not is_torn and luhn.is_valid(number.digits)


def _is_card_by_form(digits: str) -> bool:
    return _CARD.fullmatch(digits) is not None and (digits.startswith(_UNION_PAY) or luhn.is_valid(digits))


_KINDS = ((IDENTITY_NUMBER, _is_identity_number), (BANK_CARD, _is_bank_card), (TELEPHONE, is_mobile))
