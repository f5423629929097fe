"""`Fields`: the fields of a part, with the texts that they show; and for a text the fields that it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reporting.documents.wordml import Element, T, w

SIMPLE, MARK, KIND, CODE, INSTRUCTION = w("fldSimple"), w("fldChar"), w("fldCharType"), w("instrText"), w("instr")


@dataclass(eq=False)
class Field:
    """One field: where it begins, its instruction, and the texts of its result that belong to no field inside it."""

    start: Element
    instruction: str = ""
    texts: list[Element] = field(default_factory=list)
    has_result: bool = False

    @property
    def code(self) -> str:
        """The first word of the instruction, such as SEQ."""
        return code_of(self.instruction)

    def show(self, words: str) -> None:
        """Put other words in the place of its result."""
        for number, text in enumerate(self.texts):
            text.text = "" if number else words


# A field around a text, and whether the text belongs to its result; if not, it belongs to the instruction.
Around = tuple[Field, bool]


class Fields:
    """The fields below an element, in the order in which they begin; tokens may be split over runs, fields too."""

    def __init__(self, root: Element) -> None:
        self._fields: list[Field] = []
        self._around: dict[Element, tuple[Around, ...]] = {}
        self._read(root)

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields)

    def around(self, text: Element) -> tuple[Around, ...]:
        """The fields that a text stands in, the outermost first."""
        return self._around.get(text, ())

    def _read(self, root: Element) -> None:
        stack: list[Field] = []
        for element in root.iter(SIMPLE, MARK, CODE, T):
            if element.tag == SIMPLE:
                self._fields.append(
                    Field(element, element.get(INSTRUCTION, ""), list(element.iter(T)), has_result=True)
                )
                for text in self._fields[-1].texts:
                    self._around[text] = (*self._around.get(text, ()), (self._fields[-1], True))
            elif element.tag == MARK:
                self._mark(element, stack)
            elif stack and element.tag == CODE:
                stack[-1].instruction += element.text or ""
            elif stack:
                self._around[element] = (
                    *((each, each.has_result) for each in stack),
                    *self._around.get(element, ()),
                )
                if stack[-1].has_result and not self._is_simple(element):
                    stack[-1].texts.append(element)

    def _mark(self, mark: Element, stack: list[Field]) -> None:
        kind = mark.get(KIND)
        if kind == "begin":
            stack.append(Field(mark))
            self._fields.append(stack[-1])
        elif stack and kind == "separate":
            stack[-1].has_result = True
        elif stack and kind == "end":
            stack.pop()

    def _is_simple(self, text: Element) -> bool:
        """Whether a text is the result of a simple field within the open ones."""
        return any(each.start.tag == SIMPLE for each, _ in self._around[text])


def code_of(instruction: str) -> str:
    """The first word of an instruction, in capitals."""
    return next(iter(instruction.upper().split(maxsplit=1)), "")
