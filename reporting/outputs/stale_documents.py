"""What stands beside a briefing and is of another ledger: the other language, the documents of enterprises."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.core.office_package import is_sealed
from reporting.core.quantity import LOCALES
from reporting.job import Job, command_line_for
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted

_BRIEFING = "{file} was made from another ledger: {command} makes it anew."
_DOCUMENTS = "{folder}: {file} of {whose} was made from another ledger: {command} makes it anew."
_FEW = 5
_BROKEN_OFF = (
    "{folder}: putting the documents of enterprises ({file}) in place was broken off: {command} does it again."
)


def stale_documents(job: Job) -> Iterator[str]:
    """A line on each group of files that is not of the ledger which the briefing was just made from, or stands for."""
    read = manifest.ledgers_of(job.folder)
    found = sorted(job.enterprises.glob(f"*/{manifest.NAME}"))
    documents = {listing.parent.name: manifest.ledgers_of(listing.parent) for listing in found}
    for locale in LOCALES:
        other, own = replace(job, locale=locale), replace(job, locale=locale, each=True)
        if read.get(locale, read[job.locale]) != read[job.locale]:
            yield _BRIEFING.format(file=other.briefing, command=command_line_for(replace(other, each=False)))
        told = {"folder": job.enterprises, "file": own.briefing.name, "command": command_line_for(own)}
        others = [one for one, each in documents.items() if each.get(locale, read[job.locale]) != read[job.locale]]
        # What somebody edited is theirs, and told when a new one is put beside it.
        whose = [one for one in others if is_sealed(own.of(one).briefing)]
        if locale == job.locale and was_interrupted(job.folder, locale):
            yield _BROKEN_OFF.format(**told)
        elif whose:
            more = [f"{len(whose) - _FEW} more"] if len(whose) > _FEW else []
            yield _DOCUMENTS.format(whose=", ".join([*whose[:_FEW], *more]), **told)
