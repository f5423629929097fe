"""`shadowed`: values of a finished part that are not seen where they stand, or that Word would replace."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reporting.documents.doc_parts import NAME
from reporting.documents.fields import CODE, INSTRUCTION, KIND, MARK, SIMPLE, code_of
from reporting.documents.shown.controls import CONTROL, is_bound
from reporting.documents.shown.spots import KEEP_THEIR_WORDS, REPEAT_WORDS
from reporting.documents.sight.sight import Sight
from reporting.documents.wordml import BOOKMARK_START, FALLBACK, RUN, Element, w

_TAKEN_AWAY = (w("del"), w("moveFrom"), w("ruby"))
_LASTING = KEEP_THEIR_WORDS | REPEAT_WORDS
_ALTERNATIVES = "{*}AlternateContent"


def shadowed(root: Element, marks: Sequence[Element], words: Mapping[str, str], sight: Sight) -> Iterator[str]:
    """The bookmarks of values that are not seen.

    `marks` are beginnings of bookmarks in this part, `words` has the words of each value by the name of its bookmark.
    """
    in_fields = _in_fields(root, set(marks))
    for mark in marks:
        run = next(mark.itersiblings(RUN), None)
        is_seen = run is not None and not sight.fault(run, root)
        if not is_seen or mark in in_fields or _is_replaced(mark):
            yield mark.get(NAME, "")
    holders = {holder for mark in marks for holder in mark.iterancestors(_ALTERNATIVES)}
    for holder in holders:
        yield from _only_in_fallback(holder, words)


def _is_replaced(mark: Element) -> bool:
    """Whether it stands in text that counts as deleted, in a control that shows something else, or in such a field."""
    return (
        next(mark.iterancestors(*_TAKEN_AWAY), None) is not None
        or any(is_bound(control) for control in mark.iterancestors(CONTROL))
        or not all(_lasts(simple.get(INSTRUCTION, "")) for simple in mark.iterancestors(SIMPLE))
    )


def _in_fields(root: Element, marks: set[Element]) -> set[Element]:
    """Those in the instruction of a field over several runs, or in a result that Word reckons again."""
    inside: set[Element] = set()
    if not marks or next(root.iter(MARK), None) is None:
        return inside
    fields: list[tuple[str, bool]] = []
    for element in root.iter(MARK, CODE, BOOKMARK_START):
        kind = element.get(KIND)
        if element.tag == BOOKMARK_START:
            if element in marks and not all(has_result and _lasts(code) for code, has_result in fields):
                inside.add(element)
        elif kind == "begin":
            fields.append(("", False))
        elif fields and element.tag == CODE:
            fields[-1] = (fields[-1][0] + (element.text or ""), fields[-1][1])
        elif fields and kind == "separate":
            fields[-1] = (fields[-1][0], True)
        elif fields:
            fields.pop()
    return inside


def _lasts(instruction: str) -> bool:
    return code_of(instruction) in _LASTING


def _only_in_fallback(holder: Element, words: Mapping[str, str]) -> Iterator[str]:
    """Those in the double of a text box for old programs that do not stand in the box itself."""
    double = holder.find(FALLBACK)
    if double is None:
        return
    in_double = _names_in(double, words)
    in_box = Counter(words[name] for name in _names_in(holder, words)) - Counter(words[name] for name in in_double)
    for name in in_double:
        if not in_box[words[name]]:
            yield name
        in_box[words[name]] -= 1


def _names_in(holder: Element, words: Mapping[str, str]) -> list[str]:
    return [name for mark in holder.iter(BOOKMARK_START) if (name := mark.get(NAME, "")) in words]
