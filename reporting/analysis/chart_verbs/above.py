"""The lines above a chart: what the analyst says of it, and which rows are drawn."""

from dataclasses import dataclass

from reporting.analysis.chart_text import FONT_SIZE, broken
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced
from reporting.published.content import Label
from reporting.published.prose import words_by_language, written

_FREE_IN = 0.1  # at the edge


@dataclass(frozen=True)
class Above:
    """The note of an analyst, and what is said of the drawing itself."""

    note: Sentence
    of_drawing: tuple[Words, ...]

    @property
    def numbers(self) -> tuple[Traced, ...]:
        """The numbers in the note, each once."""
        parts = (part for locale in LOCALES for part in self.note.segments[locale])
        return tuple(dict.fromkeys(part[1] for part in parts if not isinstance(part, str)))

    def lines(self, locale: str, width_in: float) -> str:
        """All of it as it is read, broken into lines that are no wider than so many inches."""
        texts = [*self.note.text(locale).split("\n"), *(words[locale] for words in self.of_drawing)]
        return "\n".join(broken(text, (width_in - _FREE_IN) * 72 / FONT_SIZE) for text in texts if text)

    def opening(self, kind: Words) -> Sentence:
        """How an alt text begins: the kind of the chart, and the note on it."""
        begun = sentence("{kind}：", "{kind}: ", kind=kind)
        return begun + sentence("{note}。", "{note}. ", note=self.note) if self.note.text("zh") else begun


def above(note: Label | Sentence | None, *of_drawing: Words) -> Above:
    """The words of an analyst, in which the values are found again, and what is said of the drawing."""
    if isinstance(note, Sentence):
        return Above(note, of_drawing)
    words = words_by_language("note", note or "")
    return Above(written("note", {locale: words[locale].rstrip("。. ") for locale in LOCALES}), of_drawing)
