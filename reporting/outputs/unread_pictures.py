"""`unread_pictures`: which pictures of a file nobody has looked through, because their words are drawn."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reporting.core.personal_data import masked
from reporting.core.quantity import Words
from reporting.looking.mail import is_mail, mail_parts
from reporting.looking.pictures import PicturePlace, pictures_in
from reporting.published.json_format import MEDIA_TYPE

_MAIL = (".eml", ".mht", ".mhtml")
_PICTURES: Words = {
    "zh": "图上的字查不了，请自己看一看：共{count}张：{places}",
    "en": "What pictures show cannot be read, so look at them yourself: {count} in all: {places}",
}
_DISPLAYED: Words = {
    "zh": "{record}{places}显示的图片不是工具画的，共{count}张，图上的字查不了，发出以前请自己看一看",
    "en": "{record}, {places}: pictures that the kit has not drawn, {count} in all; what they show cannot be read, "
    "so look at them before the record goes out",
}
_PLACES: dict[str, Words] = {
    "line": {"zh": "第{number}行", "en": "line {number}"},
    "cell": {"zh": "第{number}格", "en": "cell {number}"},
}
_TIMES: Words = {"zh": "{place}（{count}张）", "en": "{place} ({count})"}
_COMMA: Words = {"zh": "、", "en": ", "}


def unread_pictures(name: str, content: bytes, locale: str) -> str:
    """A line that says how many there are and where; empty if there is none. Charts of the kit carry their words."""
    found = [*_in_mail(content)] if name.lower().endswith(_MAIL) or is_mail(content) else [*_in_file(name, content)]
    return _PICTURES[locale].format(count=len(found), places=_places(found, locale)) if found else ""


def displayed_pictures(records: Iterable[Path], locale: str) -> list[str]:
    """A line for each record that displays a picture that is no chart of the kit."""
    lines = []
    for record in records:
        found = [*_in_file(record.name, record.read_bytes())]
        if found:
            places = _places(found, locale)
            lines.append(_DISPLAYED[locale].format(record=record.name, places=places, count=len(found)))
    return lines


def _in_file(name: str, content: bytes) -> Iterator[PicturePlace]:
    return pictures_in(name, content, charts=MEDIA_TYPE)


def _in_mail(content: bytes) -> Iterator[PicturePlace]:
    """Those within what is attached, by its name."""
    for name, part in mail_parts(content):
        yield from ((name, 0) for _ in _in_file(name, part))


def _places(found: Iterable[PicturePlace], locale: str) -> str:
    counts = Counter(found)
    return _COMMA[locale].join(_place(place, count, locale) for place, count in counts.items())


def _place(place: PicturePlace, count: int, locale: str) -> str:
    kind, number = place
    words = _PLACES[kind][locale].format(number=number) if kind in _PLACES else masked(kind)
    return _TIMES[locale].format(place=words, count=count) if count > 1 else words
