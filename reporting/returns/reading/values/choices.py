"""A word of a few: kinds and statuses, by their synonyms in vocabulary.toml."""

from collections.abc import Mapping
from dataclasses import dataclass

from reporting.returns.book import Cell


@dataclass(frozen=True)
class ChoiceRead:
    """The ledger's word; converted when it was not typed as on our own forms."""

    value: str
    converted: bool


@dataclass(frozen=True)
class StatusRead:
    """The ledger's status; `how` says our own word for it, and why, when it was typed otherwise."""

    status: str
    converted: bool
    how: str


def read_choice(text: str, choices: Mapping[str, tuple[str, ...]]) -> ChoiceRead:
    """The choice of which the whole text is a word. Raises UnclearError with the words there are."""
    raise NotImplementedError


def status_words(heading: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a status column of items: under a heading that asks (是否完成) also 是 and 否."""
    raise NotImplementedError


def read_status(cell: Cell, words: Mapping[str, tuple[str, ...]]) -> StatusRead:
    """The status of an item, from a word (已办结) or a progress in percent (80%（滞后）). Raises UnclearError."""
    raise NotImplementedError
