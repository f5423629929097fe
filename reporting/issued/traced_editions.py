"""`TracedEdition`: the numbers of an edition; of one that is kept also the ledger rows as they were then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reporting.core.errors import TraceError
from reporting.core.quantity import LOCALES
from reporting.issued.editions.kept import edition_called, entry_of, read_edition
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.rows import row_in_words
from reporting.job import Job, command_line_for
from reporting.outputs import manifest
from reporting.outputs.editions.edition import KeptEdition
from reporting.outputs.editions.store import editions_of
from reporting.published.content import Printed
from reporting.published.evidence import MOST_ROWS, Origin, RowsInWords
from reporting.published.json_checks import MalformedPayloadError
from reporting.published.json_format import from_manifest


@dataclass(frozen=True)
class TracedEdition:
    """Its numbers, the digests of the ledger that it was made from, and how it is kept, if it was asked for by name."""

    figures: list[Printed]
    ledger: Mapping[str, str]
    kept: KeptEdition | None = None

    def origins_as_kept(self, job: Job, numbers: Sequence[Printed]) -> dict[str, Origin]:
        """The rows behind each number as they were when the edition was issued."""
        if self.kept is None:
            return {}
        edition = read_edition(job.folder, self.kept, job.period.key)
        comparison = Comparison(edition, edition, job.locale)
        found = {}
        for number in numbers:
            rows = list(edition.rows_behind(number).values())
            first = tuple(dict.fromkeys(LOCALES, row_in_words(comparison, row)) for row in rows[:MOST_ROWS])
            found[number.anchor] = Origin({}, RowsInWords(first, len(rows)))
        return found


def traced_edition(job: Job, name: str) -> TracedEdition:
    """The edition with this name, or without one the last that was made. Raises TraceError if there is none."""
    kept = edition_called(job.folder, job.locale, name) if name else None
    entry = manifest.entry_of(job.folder, job.locale) if kept is None else entry_of(job.folder, kept)
    made = None if entry is None else _read(entry, kept)
    if made is None:
        enterprise_part = f" for {job.enterprise}" if job.enterprise else ""
        advice = f"Make it first: {command_line_for(job)}"
        raise TraceError(f"There is no briefing of {job.period.key}{enterprise_part} in {job.output}.", advice=advice)
    return made


def kept_editions(job: Job) -> list[TracedEdition]:
    """All editions that are kept, the last one first."""
    every = reversed(editions_of(job.folder, job.locale))
    made = (_read(entry, kept) for kept in every if (entry := entry_of(job.folder, kept)) is not None)
    return [edition for edition in made if edition is not None]


def _read(entry: Mapping[str, Any], kept: KeptEdition | None) -> TracedEdition | None:
    try:
        return TracedEdition(from_manifest({**entry["figures"], **entry.get("drawn", {})}), entry["ledger"], kept)
    except (ValueError, KeyError, TypeError, MalformedPayloadError):
        return None
