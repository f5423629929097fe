import pytest

from reporting.core.spelling import spelling


@pytest.mark.parametrize(
    "typed", ["Aid Funds", "aid funds", " AID\u3000FUNDS ", "ａｉｄfunds", "aid\u200bfunds", "\ufeffaid funds"]
)
def test_width_case_and_blanks_make_no_other_name(typed):
    assert spelling(typed) == "aidfunds"


def test_another_letter_makes_another_name():
    assert spelling("帮扶资金") != spelling("帮扶基金")
