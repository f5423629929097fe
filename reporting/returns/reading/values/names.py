"""Names and text in a cell, made fit for the ledger."""


def split_names(text: str) -> tuple[tuple[str, ...], bool]:
    """The names in a cell, and whether they were typed otherwise than joined by 、. Raises UnclearError."""
    raise NotImplementedError


def clean_text(text: str) -> tuple[str, bool]:
    """The text on one line as the ledger takes it, and whether anything of it was changed. Raises UnclearError."""
    raise NotImplementedError
