"""Kinds of lists and practices, statuses of achievements: one word of a few."""

from dataclasses import dataclass

from reporting.returns.reading.values.words import Words, chosen, unknown


@dataclass(frozen=True)
class ChoiceRead:
    """The ledger's word; converted when it was not typed as on our own forms."""

    value: str
    converted: bool


def read_choice(text: str, choices: Words) -> ChoiceRead:
    """The choice of which the whole text is a word. Raises UnclearError with the words there are."""
    value = chosen(text, choices)
    if value is None:
        raise unknown(text, choices)
    return ChoiceRead(value, text.strip() != choices[value][0])
