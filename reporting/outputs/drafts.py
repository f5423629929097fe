"""A draft beside what was issued: what its first page says of that, and what is said of drafts when one is issued."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.core.office_package import is_sealed
from reporting.core.quantity import LOCALES
from reporting.job import Job, command_line_for

_STAYS = "{file} is a draft of an earlier day that somebody edited; it stays, and is not the briefing."
_OTHER = "{file} is a draft of an earlier day: {command} makes the briefing in its place."
_ISSUED = {
    "zh": "本期简报已经出过（{file}），本稿没有改动它；台账改好后再出一次，新的会取代它。",
    "en": "The briefing of this period was issued ({file}) and stays as it is; "
    "once the ledger is mended, another run replaces it.",
}
_EDITED = {
    "zh": "本期简报已经出过，而且有人改过（{file}），本稿没有改动它；台账改好后再出一次，新的另存在旁边，不会盖掉它。",
    "en": "The briefing of this period was issued, and somebody edited it ({file}); it stays as it is, "
    "and once the ledger is mended, another run puts the new one beside it.",
}
_ALSO = {
    "zh": "同一期还有{files}，台账改好后也要再出一次。",
    "en": "Beside it there are {files}, which have to be made again as well once the ledger is mended.",
}
_DOCUMENTS = {"zh": "各单位简报（{folder}）", "en": "documents of enterprises ({folder})"}
_COMMA = {"zh": "、", "en": ", "}


def issued_before(job: Job) -> Iterator[str]:
    """Lines for the first page of a draft, on the briefing that was issued for its period and what goes with it."""
    if job.briefing.exists():
        yield (_ISSUED if is_sealed(job.briefing) else _EDITED)[job.locale].format(file=job.briefing.name)
    others = [replace(job, locale=locale).briefing for locale in LOCALES if locale != job.locale]
    also = [other.name for other in others if other.exists()]
    if any(job.enterprises.glob(f"*/{job.briefing.name}")):
        also.append(_DOCUMENTS[job.locale].format(folder=job.enterprises.name))
    if also:
        yield _ALSO[job.locale].format(files=_COMMA[job.locale].join(also))


def drafts_beside(job: Job) -> Iterator[str]:
    """A line on each draft beside a briefing that was just issued; unedited ones of its language are gone by then."""
    for locale in LOCALES:
        other = replace(job, locale=locale, each=False)
        for draft in sorted(job.folder.glob(f"{other.draft.stem}*.docx")):
            if locale == job.locale:
                yield _STAYS.format(file=draft)
            elif not other.briefing.exists():
                yield _OTHER.format(file=draft, command=command_line_for(other))
