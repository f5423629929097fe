"""The marks of one part in their order, read without harm: no document type, no bottomless nesting, no endless list."""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from reporting.xlsx.unusable import UnusableError, damaged

Attributes = dict[str, str]
_DEEPEST = 50
_MOST_MARKS = 1_000_000


class Markup:
    """Follows a part mark by mark. Its children say what is done at the start and at the end of which marks."""

    def __init__(
        self, elements: int, starts: Mapping[str, Callable[[Attributes], None]], ends: Mapping[str, Callable[[], None]]
    ) -> None:
        self.elements, self.depth = elements, 0
        self.starts, self.ends = starts, ends
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = _document_type

    def read(self, part: bytes) -> None:
        """From the first mark to the last. Raises UnusableError."""
        # A single mark may have millions of attributes, which cost more than marks do.
        if part.count(b"<") > self.elements or part.count(b"=") > self.elements // 2:
            raise UnusableError("many")
        try:
            self.parser.Parse(part, True)  # noqa: FBT003 expat takes no names; it is all there is
        # An encoding that nobody knows is no fault of expat's own.
        except (expat.ExpatError, LookupError, UnicodeError) as error:
            raise damaged() from error

    def _start(self, tag: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise damaged()
        act = self.starts.get(tag) or self.starts.get(local(tag))
        if act:
            act(attributes)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        act = self.ends.get(tag) or self.ends.get(local(tag))
        if act:
            act()


def local(tag: str) -> str:
    """The name of a mark without its prefix: both <c> and <x:c> are cells."""
    return tag.rpartition(":")[2]


def marks_at(part: bytes, wanted: set[str]) -> list[tuple[str, Attributes]]:
    """The marks of a small part that are asked for by the mark around them and their own name ("sheets/sheet").

    Raises UnusableError.
    """
    finder = _Finder(wanted)
    finder.read(part)
    return finder.marks


class _Finder(Markup):
    def __init__(self, wanted: set[str]) -> None:
        super().__init__(_MOST_MARKS, {}, {})
        self.wanted, self.around = wanted, [""]
        self.marks: list[tuple[str, Attributes]] = []

    def _start(self, tag: str, attributes: Attributes) -> None:
        super()._start(tag, attributes)
        name = local(tag)
        place = f"{self.around[-1]}/{name}"
        if place in self.wanted:
            self.marks.append((place, attributes))
        self.around.append(name)

    def _end(self, tag: str) -> None:
        super()._end(tag)
        self.around.pop()


def _document_type(*_: object) -> None:
    raise UnusableError("document type")
