"""The kind of list that a sheet, a title or a cell names."""

from functools import lru_cache

from reporting.returns.reading.values.cached_text import plain
from reporting.returns.vocabulary import vocabulary

# These alone name a kind, but within a longer text they may mean anything.
_MANY = 2**12
_TOO_COMMON = {"项目", "问题", "实事"}
# A line that asks for something speaks of the campaign, not of the table below it.
_ASKS = ("请", "根据", "按照", "要求", "说明", "须知")


@lru_cache(_MANY)
def kind_within(text: str, *, campaigns: bool = True) -> str:
    """The one kind of list that is named in a longer text (2024年职工心愿清单); '' of none or of several.

    With `campaigns` one of them (我为群众办实事) names a kind if nothing else in the text does.
    """
    kinds = _named("list_kind", text)
    if campaigns and not kinds and not any(word in text for word in _ASKS):
        kinds = _named("list_campaign", text)
    return kinds.pop() if len(kinds) == 1 else ""


def _named(choice: str, text: str) -> set[str]:
    left, kinds = plain(text), set()
    words = [(plain(word), kind) for kind, synonyms in vocabulary().choices[choice].items() for word in synonyms]
    for word, kind in sorted(words, key=lambda pair: -len(pair[0])):
        if left == word or (word in left and word not in _TOO_COMMON):
            kinds.add(kind)
            left = left.replace(word, "\n")
    return kinds
