"""The columns of the ledger by the headings of our forms."""

from reporting.ledger import chinese_names
from reporting.returns.vocabulary import vocabulary


def column_word(table: str, column: str) -> str:
    """The heading of a column as our forms have it; of a column that no form has its name."""
    words = vocabulary().columns.get(table, {}).get(column)
    return words[0] if words else chinese_names.column_word(table, column)
