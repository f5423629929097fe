"""A briefing against the rules, both ways: each number on it is right, and what should stand on it does."""

from amounts_by_rules import wrong_amounts
from number_by_rules import wrong_numbers
from page_rules import PageRules
from printed_page import Page
from rows_by_rules import wrong_rows


def differences(page: Page, rules: PageRules) -> list[str]:
    """In words; of the document of one enterprise the numbers alone are looked at."""
    found = list(wrong_numbers(page.numbers, rules))
    return found if rules.owner else [*found, *wrong_rows(page, rules), *wrong_amounts(page, rules)]
