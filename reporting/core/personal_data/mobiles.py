"""`is_mobile`: whether a number is that of a mobile telephone, and no amount, no list of numbers, no code."""

import re

from reporting.core.personal_data.digit_runs import Number
from reporting.core.personal_data.surroundings import Surroundings

_MOBILE = re.compile(r"(?:(?:00)?86|0|17951|12593)?1[3-9][0-9]{9}")
_MOBILE_GROUPS = {
    (11,),
    (3, 4, 4),
    (3, 8),
    (7, 4),
    (4, 3, 4),
    (3, 3, 5),
    (5, 6),
    (6, 5),
    (4, 4, 3),
    (2, 4, 5),
    (5, 3, 3),
    (3, 2, 2, 2, 2),
    (3, 4, 2, 2),
}
_ONES = {(1,) * 11}
_TORN = {(7, 4), (4, 7), (3, 4, 4), (3, 8)}


def is_mobile(number: Number, around: Surroundings) -> bool:
    """Whether a number is that of a mobile telephone, cut up like one."""
    if not _MOBILE.fullmatch(number.digits) or around.are_of_a_thing(number) or number.has_thousands:
        return False
    if number.groups[0] == "0" and "." in number.gaps[0]:
        return False
    if number.is_one_piece or (number.is_whole and number.has_inner_zero and not number.is_cut_by(":")):
        return True
    if number.is_cut_as_in_lists and _is_torn(number, around):
        return True
    return not number.is_cut_between_cells and _is_cut_like_a_telephone(number, around)


def _is_torn(number: Number, around: Surroundings) -> bool:
    """何彩霞 1816437⏎2095; a person and three cells of numbers are a row of a table. 158,6204,7731 alone."""
    is_form = number.is_whole and number.sizes in _TORN and all(len(gap) == 1 for gap in number.gaps)
    is_alone = not (around.before + around.behind).strip() and set(number.gaps) == {","}
    return is_form and (is_alone or (around.is_beside_a_person and not around.before.endswith("\t")))


def _is_cut_like_a_telephone(number: Number, around: Surroundings) -> bool:
    extra = len(number.digits) - 11
    sizes = number.sizes if not extra else number.sizes[1:] if number.sizes[0] == extra else ()
    if sizes in _ONES:
        return True
    # The rows 138、1399、1400 of a table are no telephone.
    in_list = number.is_cut_as_in_lists and not around.names_a_phone
    return sizes in _MOBILE_GROUPS and not in_list
