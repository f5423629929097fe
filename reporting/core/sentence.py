"""Sentences in both languages; each number in them keeps its passport. A number is never put in as mere text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from string import Formatter

from reporting.core.quantity import LOCALES, Words
from reporting.core.traced import Traced

Segment = str | tuple[str, Traced]
SentenceValue = Traced | Words | str


@dataclass(frozen=True)
class Sentence:
    """Literal texts and traced values in their order, for each language. Two sentences are joined by +."""

    segments: Mapping[str, tuple[Segment, ...]]

    def __add__(self, other: "Sentence") -> "Sentence":
        return Sentence({locale: (*self.segments[locale], *other.segments[locale]) for locale in LOCALES})

    def printed(self, locale: str) -> list[Segment]:
        """The segments as they are printed: an English sentence begins with a capital."""
        return _capitalised(self.segments[locale]) if locale == "en" else self.unaltered(locale)

    def unaltered(self, locale: str) -> list[Segment]:
        """The segments as they stand in a cell of a table, which begins with no capital."""
        return _merged(self.segments[locale])

    def text(self, locale: str) -> str:
        """The sentence as it is read."""
        return "".join(s if isinstance(s, str) else s[1].words()[locale] for s in self.printed(locale))


Prose = str | Sentence | Iterable[Sentence]


def sentence(zh: str, en: str, **values: "SentenceValue | Sentence") -> Sentence:
    """A sentence from one format string per language: {total} is the value, name or sentence given as total=."""
    return Sentence({"zh": tuple(_segments(zh, "zh", values)), "en": tuple(_segments(en, "en", values))})


def in_each_language(zh: Sentence, en: Sentence) -> Sentence:
    """What one sentence says in Chinese, and the other in English."""
    return Sentence({"zh": zh.segments["zh"], "en": en.segments["en"]})


def join(sentences: Iterable[Sentence], zh: str = "、", en: str = ", ") -> Sentence:
    """One sentence from several, with a mark between them."""
    items = list(sentences)
    joined = items[0] if items else sentence("", "")
    for item in items[1:]:
        joined = joined + sentence(zh, en) + item
    return joined


def paragraphs(prose: Prose) -> list[Sentence]:
    """The paragraphs of prose, as sentences; plain text serves both languages."""
    if isinstance(prose, str):
        return [Sentence(dict.fromkeys(LOCALES, (line,))) for line in prose.split("\n") if line.strip()]
    return [prose] if isinstance(prose, Sentence) else list(prose)


def _capitalised(segments: Iterable[Segment]) -> list[Segment]:
    """The segments with a capital at the beginning of each sentence: names of measures begin with a small letter."""
    printed: list[Segment] = []
    before = ". "
    for segment in segments:
        begins = before.endswith(". ")
        if isinstance(segment, str):
            printed.append(_capital(segment) if begins else segment)
            before += segment
        else:
            field, traced = segment
            words = traced.words()
            before += words["en"]
            capital = replace(traced, shown={**words, "en": _capital(words["en"])})
            printed.append((field, capital) if begins and capital.words() != words else segment)
    return _merged(printed)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _merged(segments: Iterable[Segment]) -> list[Segment]:
    """The segments; neighbouring texts are joined into one."""
    merged: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and merged and isinstance(merged[-1], str):
            merged[-1] += segment
        else:
            merged.append(segment)
    return merged


def _segments(form: str, locale: str, values: Mapping[str, "SentenceValue | Sentence"]) -> Iterable[Segment]:
    for literal, field, _, _ in Formatter().parse(form):
        if literal:
            yield literal
        if field is None:
            continue
        value = values[field]
        if isinstance(value, Sentence):
            yield from value.segments[locale]
        elif isinstance(value, Traced):
            yield field, value
        else:
            yield value if isinstance(value, str) else value[locale]
