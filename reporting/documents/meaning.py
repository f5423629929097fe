"""`Meaning`: whether a text in brackets was meant as a token, which for everyday brackets depends on its name."""

from functools import cached_property

from reporting.core.nearest import clearly_nearest
from reporting.documents.tokens import Broken
from reporting.published.slots import Published

# A name of two characters is too short to tell by one of them that it was meant.
_SHORTEST = 3


class Meaning:
    """Tells it for broken tokens by what is published; a name that was looked up once is remembered."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._known: dict[str, bool] = {}

    def __call__(self, broken: Broken) -> bool:
        """Whether it was meant: in everyday brackets if its name is published, or clearly nearest to one that is."""
        if broken.why != "everyday":
            return True
        name = broken.name.partition(".")[0].strip() if broken.kind == "table" else broken.name
        if name not in self._known:
            self._known[name] = bool(self._published.find_all(name)) or clearly_nearest(name, self._names) != ""
        return self._known[name]

    def beside_the_page(self, broken: Broken) -> bool:
        """The same where nothing is printed: a bracket alone is no token there, only one around a known kind is."""
        is_marked = bool(broken.kind) or (broken.why == "foreign" and not broken.raw.startswith("«"))
        return is_marked and self(broken)

    @cached_property
    def _names(self) -> list[str]:
        return [name for slot in self._published.slots.values() for name in slot.names if len(name) >= _SHORTEST]
