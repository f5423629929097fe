"""`lines_on`: what the clerk reads on the terminal after a refresh."""

from collections.abc import Iterator

from reporting.issued.refresh.messages import say
from reporting.issued.refresh.summary import Note, Summary

_COUNTED = ("numbers", "words", "rows", "pictures", "new", "gone")


def lines_on(summary: Summary, editions: tuple[str, str, str], *, track: bool) -> Iterator[str]:
    """What was updated, what needs a look, what people deleted; `editions` are the period, the old and the new name."""
    locale = summary.locale
    period, was, now = editions
    yield say("editions", locale, period=period, was=was, now=now)
    if not any(summary.done.values()):
        yield say("nothing", locale)
    else:
        yield say("count", locale, **{name: summary.done[name] for name in _COUNTED})
        if track:
            yield say("tracked", locale)
    yield from _listed("look", summary.notes, locale)
    yield from _listed("deleted", summary.deleted, locale)
    yield from _listed("kept", summary.kept, locale)


def _listed(head: str, notes: list[Note], locale: str) -> Iterator[str]:
    if notes:
        yield say(head, locale, count=len(notes))
        colon = {"zh": "：", "en": ": "}[locale]
        yield from (f"  {note.place}{colon}{note.message}" if note.place else f"  {note.message}" for note in notes)
