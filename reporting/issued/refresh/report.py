"""What the clerk reads on the terminal after a refresh."""

from collections.abc import Iterator

from reporting.issued.refresh.messages import say
from reporting.issued.refresh.told import Note, Told

_COUNTED = ("numbers", "words", "rows", "pictures", "new", "gone")


def lines_on(told: Told, *, track: bool) -> Iterator[str]:
    """What was updated, what needs a look, what people deleted; the places first."""
    locale = told.locale
    if not any(told.done.values()):
        yield say("nothing", locale)
    else:
        yield say("count", locale, **{name: told.done[name] for name in _COUNTED})
        if track:
            yield say("tracked", locale)
    yield from _listed("look", told.notes, locale)
    yield from _listed("deleted", told.deleted, locale)


def _listed(head: str, notes: list[Note], locale: str) -> Iterator[str]:
    if notes:
        yield say(head, locale, count=len(notes))
        colon = {"zh": "：", "en": ": "}[locale]
        yield from (f"  {note.place}{colon}{note.message}" if note.place else f"  {note.message}" for note in notes)
