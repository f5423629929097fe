"""`Comparison`: two editions, what differs between them, and the names and heads to say it with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.core.period import parse
from reporting.issued.editions.changes import Changes, changes_between
from reporting.issued.editions.edition import Edition
from reporting.issued.listing.names import Names
from reporting.issued.listing.naming import Naming
from reporting.issued.listing.words import BETWEEN, INPUTS, PERIODS, RUNS, WORDS, some


@dataclass(frozen=True)
class Comparison:
    """Two editions; `heads` names both columns by language, if these are no two periods or runs."""

    before: Edition
    after: Edition
    locale: str
    heads: Mapping[str, tuple[str, str]] | None = None

    @cached_property
    def changes(self) -> Changes:
        return changes_between(self.before, self.after)

    @cached_property
    def names(self) -> Names:
        return Names(self.before, self.after, self.locale)

    @cached_property
    def naming(self) -> Naming:
        return Naming(self.names)

    @property
    def columns(self) -> tuple[str, str]:
        """The heads of what was before and what is after."""
        in_order = parse(self.before.period).first < parse(self.after.period).first
        return (self.heads or (PERIODS if in_order else RUNS))[self.locale]

    def say(self, key: str, **values: object) -> str:
        """A line in the language of the comparison."""
        return WORDS[self.locale][key].format(**values)

    def inputs(self) -> list[str]:
        """A line with the kinds of input (ledger, notebooks, template, versions) that differ, and the first names."""
        kinds = [
            self.say("kind", kind=INPUTS[self.locale][kind], names=some(names, "files", self.locale))
            for kind, digests in self.before.made_from.items()
            if (names := _different(digests, self.after.made_from.get(kind, {})))
        ]
        return [self.say("inputs", kinds=BETWEEN[self.locale].join(kinds))] if kinds else []

    def without_workbook(self) -> list[str]:
        """A line that names the editions of which nobody knows the rows."""
        editions = [edition for edition in (self.before, self.after) if edition.figures and not edition.views]
        names = BETWEEN[self.locale].join(dict.fromkeys(edition.name for edition in editions))
        return [self.say("no workbook", names=names)] if editions else []


def _different(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
