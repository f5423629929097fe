"""Lines on files beside a briefing that are of another ledger: the other language, the documents of enterprises."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.core.office_package import is_sealed
from reporting.core.quantity import LOCALES
from reporting.job import Job, command_line_for
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted

_BRIEFING = "{file} was made from another ledger: {command} makes it anew."
_DOCUMENTS = "{folder}: {file} of {enterprises} was made from another ledger: {command} makes it anew."
_FEW = 5
_INTERRUPTED = (
    "{folder}: putting the documents of enterprises ({file}) in place was broken off: {command} does it again."
)


def stale_documents(job: Job) -> Iterator[str]:
    """A line on each group of files that was made from another ledger than the briefing."""
    read = manifest.ledgers_of(job.folder)
    listings = sorted(job.enterprises.glob(f"*/{manifest.NAME}"))
    documents = {listing.parent.name: manifest.ledgers_of(listing.parent) for listing in listings}
    for locale in LOCALES:
        other, with_documents = replace(job, locale=locale), replace(job, locale=locale, each=True)
        if read.get(locale, read[job.locale]) != read[job.locale]:
            yield _BRIEFING.format(file=other.briefing, command=command_line_for(replace(other, each=False)))
        words = {
            "folder": job.enterprises,
            "file": with_documents.briefing.name,
            "command": command_line_for(with_documents),
        }
        others = [
            enterprise
            for enterprise, ledgers in documents.items()
            if ledgers.get(locale, read[job.locale]) != read[job.locale]
        ]
        # A document that somebody edited is theirs; a run names it when it puts a new one beside it.
        older = [enterprise for enterprise in others if is_sealed(with_documents.of(enterprise).briefing)]
        if locale == job.locale and was_interrupted(job.folder, locale):
            yield _INTERRUPTED.format(**words)
        elif older:
            more = [f"{len(older) - _FEW} more"] if len(older) > _FEW else []
            yield _DOCUMENTS.format(enterprises=", ".join([*older[:_FEW], *more]), **words)
