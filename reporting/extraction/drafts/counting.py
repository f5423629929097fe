"""`Counts`: what became of the numerals of a text; together they are all of them."""

from dataclasses import dataclass

from reporting.extraction.drafts.drafts import Extracted


@dataclass(frozen=True)
class Counts:
    """How many numerals were drafted, told again, kept in the row of another one (an old value), or passed over."""

    drafted: int
    repeated: int
    parts: int
    passed_over: int

    @property
    def numerals(self) -> int:
        return self.drafted + self.repeated + self.parts + self.passed_over


def counts_of(extracted: Extracted) -> Counts:
    """The counts of a text."""
    again = sum(bool(draft.repeats) for draft in extracted.drafts)
    parts = sum(bool(passed.draft) for passed in extracted.passed_over)
    return Counts(len(extracted.drafts) - again, again, parts, len(extracted.passed_over) - parts)
