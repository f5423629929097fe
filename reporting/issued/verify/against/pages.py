"""`Pages`: a page as it was written and as it is now, with what is printed on it, and the words that name things."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reporting.core.expression import enterprise_asked, selections
from reporting.documents.page import PageParagraph
from reporting.issued.verify.against.lexicon import Lexicon, Names
from reporting.issued.verify.numbers import half_width
from reporting.issued.verify.text_span import TextSpan
from reporting.published.content import Printed

# The words of a number as the ledger gives it today; None if it has no such number.
Today = Callable[[Printed], str | None]
_LONGEST_LABEL = 14
_TITLE = re.compile(r"[“\"]([^“”\"]{3,40})[”\"]")


@dataclass(frozen=True)
class Pages:
    """The lines now and as written, the printed numbers by their bookmarks, the names of the ledger, the language.

    `title` is that of the properties of the file.
    """

    now: Sequence[PageParagraph]
    written: Sequence[PageParagraph]
    printed: Mapping[str, Printed]
    names: Names = field(default_factory=dict)
    locale: str = "zh"
    title: str = ""

    @cached_property
    def origins(self) -> dict[str, TextSpan]:
        """The place of each bookmark on the page as written."""
        return {
            mark.name: TextSpan(line, mark.start, mark.end)
            for line in self.written
            for mark in line.marks
            if mark.name in self.printed
        }

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that say of what a number is: of the ledger, of the measures printed, of the tables as written."""
        measures = {**self.names.get("measures", {})}
        for number in self.printed.values():
            name = number.passport.name.get(self.locale, "")
            if name:
                measures.setdefault(name, [number.passport.measure])
        names = {**self.names, "measures": measures}
        return Lexicon.of(self.locale, names, _labels(self.written), _titles(self.written))

    @cached_property
    def called(self) -> dict[str, str]:
        """The shortest name of each enterprise, by its id."""
        names = self.names.get("enterprises", {})
        return {id_: name for name in sorted(names, key=len, reverse=True) for id_ in names[name]}

    def name(self, number: Printed) -> str:
        """A number's measure and enterprise, as 困难帮扶资金（本钢）; its label if it has no measure with a name."""
        measure = number.passport.name.get(self.locale, "") or number.label
        expression = number.passport.expression
        asked = enterprise_asked(selections(expression)) if expression else None
        enterprise = self.called.get(asked or "", "")
        bracket = {"zh": "{measure}（{enterprise}）", "en": "{measure} ({enterprise})"}[self.locale]
        return bracket.format(measure=measure, enterprise=enterprise) if enterprise else measure


def _titles(lines: Iterable[PageParagraph]) -> Iterator[str]:
    """What stands in quotation marks."""
    return (match[1] for line in lines for match in _TITLE.finditer(half_width(line.text)))


def _labels(lines: Iterable[PageParagraph]) -> Iterator[str]:
    """The words of table cells that hold no number."""
    for line in lines:
        label = half_width(line.text).strip().lower()
        if line.cell is not None and len(label) <= _LONGEST_LABEL and not any(sign.isdigit() for sign in label):
            yield label
