"""`DraftedRow`: a confirmed row beside our form: where it is from, and what a person changed in it since."""

from collections.abc import Mapping
from dataclasses import dataclass

from reporting.returns.drafted import words
from reporting.returns.drafted.as_drafted import seal_of
from reporting.returns.reading.context.naming import alike


@dataclass(frozen=True)
class DraftedRow:
    """What a drafted workbook says of a row beside our form, by the words of its columns; and its numbers of today."""

    texts: Mapping[str, str]
    numbers: str

    @property
    def origin(self) -> str:
        """The place in the text, what a person changed, and the words there; the mark first, for the end may be cut."""
        place, quote, drafted = (self.texts[word] for word in (words.PLACE, words.QUOTE, words.DRAFTED_NUMBERS))
        if not quote:
            return "（稿件里没有原文，人工添加）"
        mark = f"（起草为{drafted or '空白'}，人工改为{self.numbers}）" if self._is_corrected else ""
        return f"{place}{mark}“{quote}”"

    @property
    def _is_corrected(self) -> bool:
        return alike(self.numbers) != alike(self.texts[words.DRAFTED_NUMBERS])

    def no_such_quote(self) -> tuple[str, str, str] | None:
        """A fault for a quote or a place that is not the drafted one; a row without either a person added."""
        quote, place, numbers, seal = (
            self.texts[word] for word in (words.QUOTE, words.PLACE, words.DRAFTED_NUMBERS, words.SEAL)
        )
        if seal == seal_of(quote, place, numbers) or not (quote or place or numbers or seal):
            return None
        found = "“原文”是空白" if not quote else "“原文”或“位置”与起草时不同"
        todo = "请改回起草时的原文和位置（同名的网页里有）；改不回的，改选“否”，或用 make extract 重新起草"
        return found, "出处要与稿件相符", todo

    def to_be_looked_at(self) -> tuple[str, str, str] | None:
        """A warning for numbers that a person changed, or for a row of which the text says nothing."""
        quote, drafted = self.texts[words.QUOTE], self.texts[words.DRAFTED_NUMBERS]
        if not quote:
            return "没有原文", "稿件里没有这一行，是人工添加的", "请核对数和出处"
        if not drafted or not self._is_corrected:
            return None
        is_there = alike(self.numbers) in alike(quote)
        found = f"数值{self.numbers}与" + (f"起草的不同，原文“{quote}”" if is_there else f"原文“{quote}”不同")
        return found, f"起草的是{drafted}", "有意更正的不用改，出处里会注明是人工改的；不是的请改回"
