"""The kind of list that a sheet, a title or a cell names."""

from functools import lru_cache

from reporting.returns.reading.cached_text import plain
from reporting.returns.vocabulary import vocabulary

# These alone name a kind, but within a longer text they may mean anything.
_MANY = 2**12
_TOO_COMMON = {"项目", "问题"}


@lru_cache(_MANY)
def kind_within(text: str) -> str:
    """The one kind of list that is named in a longer text (2024年职工心愿清单); '' of none or of several."""
    left, kinds = plain(text), set()
    words = [(plain(word), kind) for kind, synonyms in vocabulary().choices["list_kind"].items() for word in synonyms]
    for word, kind in sorted(words, key=lambda pair: -len(pair[0])):
        if left == word or (word in left and word not in _TOO_COMMON):
            kinds.add(kind)
            left = left.replace(word, "\n")
    return kinds.pop() if len(kinds) == 1 else ""
