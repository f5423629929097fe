"""Marks and lines of a draft on what it leaves out: behind its numbers, below its pictures, on its first page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.analysis.facts import Facts
from reporting.checks.left_out.dependence import Dependence
from reporting.checks.left_out.marking import Marking
from reporting.checks.left_out.pictures import notes_of_pictures
from reporting.checks.left_out.refusal_words import RefusalWords
from reporting.checks.left_out.surroundings import Surroundings
from reporting.checks.refusal import Refusal
from reporting.core.quantity import Words
from reporting.published.slots import Published


@dataclass(frozen=True)
class LeftOut:
    """The refusals of a draft in one language, beside the facts that are left."""

    facts: Facts
    refusals: tuple[Refusal, ...]
    locale: str

    @cached_property
    def notes(self) -> list[Words]:
        """A note for each refusal, no two of them alike."""
        return [self._words.note(refusal) for refusal in self.refusals]

    @property
    def lines(self) -> list[list[str]]:
        """The lines of the first page on each refusal."""
        return [[line[self.locale] for line in self._words.lines(refusal)] for refusal in self.refusals]

    def marked(self, published: Published) -> Published:
        """The published things; each number that depends on a refusal has its note."""
        return Marking(self._dependence, self.locale).marked(published) if self.refusals else published

    def pictures(self, published: Published) -> Mapping[str, Sequence[Words]]:
        """The notes of each picture by its name; the published things are those that are marked."""
        return notes_of_pictures(published, self._dependence, self.locale)

    @cached_property
    def _dependence(self) -> Dependence:
        return Dependence(Surroundings(self.facts, self.refusals), self.notes)

    @property
    def _words(self) -> RefusalWords:
        return RefusalWords(Surroundings(self.facts, self.refusals))
