"""The bytes of a returned file -> a book: its sheets of cells, or the one fault for which it cannot be opened."""

from reporting.returns.opening.door import open_return

__all__ = ["open_return"]
