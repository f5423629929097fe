"""`RULES`: the rules of a house by their names, in the order in which they are looked at."""

from collections.abc import Callable, Iterator, Mapping

from reporting.documents.linting.finding import Finding
from reporting.documents.linting.foot_rules import imprint_place, last_page_number, page_number
from reporting.documents.linting.heading_rules import heading_ladder, heading_marks
from reporting.documents.linting.letter_rules import fonts, latin_fonts, sizes
from reporting.documents.linting.numeral_rules import NUMERALS
from reporting.documents.linting.page_rules import line_grid, margins, page_size
from reporting.documents.linting.sheet import Sheet
from reporting.documents.linting.table_rules import picture_text, table_header, text_width

Rule = Callable[[Sheet], Iterator[Finding]]
RULES: Mapping[str, Rule] = {
    "page_size": page_size,
    "margins": margins,
    "line_grid": line_grid,
    "fonts": fonts,
    "latin_fonts": latin_fonts,
    "sizes": sizes,
    "heading_ladder": heading_ladder,
    "heading_marks": heading_marks,
    "page_number": page_number,
    "last_page_number": last_page_number,
    "imprint_place": imprint_place,
    "table_header": table_header,
    "picture_text": picture_text,
    "text_width": text_width,
    **NUMERALS,
}


def findings_by_rules(sheet: Sheet) -> Iterator[Finding]:
    """What the rules that are on find in a document."""
    for name, rule in RULES.items():
        if name in sheet.house.on:
            yield from rule(sheet)
