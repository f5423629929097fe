"""The names of the sheets of a file as one reads them."""

from collections.abc import Callable, Sequence

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.opening.texts import one_line
from reporting.xlsx.unusable import UnusableError, damaged


def read_names(written: Sequence[str], unnamed: Callable[[int], str]) -> list[str]:
    """The names without what nobody sees; `unnamed` names one by its number.

    Raises UnusableError if two are equal: nobody could tell which of the two a note is about.
    """
    seen = map(one_line, written)
    names = [name if name.strip() else unnamed(number) for number, name in enumerate(seen, 1)]
    if len(set(names)) < len(names):
        sign = next(
            (sign for name in written if names.count(one_line(name)) > 1 and (sign := invisible_sign(name))), ""
        )
        raise UnusableError("twins", sign) if sign else damaged()
    return names
