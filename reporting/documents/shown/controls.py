"""`free_controls`: content controls that would show something else than their text are taken away; the text stays.

A bound control shows a property of the file or a part that nobody sees; one with a list, a day or a placeholder text
shows what its program chooses as soon as somebody clicks into it.
"""

from collections.abc import Iterator

from reporting.documents.wordml import RPR, STYLE, VAL, Element, P, runs, w

CONTROL, CONTENT = w("sdt"), w("sdtContent")
_PROPERTIES, _RUN_STYLE, _NAME, _STYLE_ID = w("sdtPr"), w("rStyle"), w("name"), w("styleId")
_BINDING, _PLACEHOLDER = "dataBinding", "showingPlcHdr"
# What a control may have without changing what is shown in it: its name, its lock, its look, its place in a gallery.
_HARMLESS = frozenset((
    "rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "label", "tabIndex", "docPartObj", "docPartList",
    "richText", "group", "appearance", "color",
))  # fmt: skip


def free_controls(root: Element, holders: set[Element], styles: Element) -> None:
    """Take away every bound control, and every control with more than a harmless property around one of the holders.

    `holders` are the paragraphs with tokens; a control within such a paragraph counts as around it.
    """
    placeholders = _placeholder_styles(styles)
    for control in [*root.iter(CONTROL)]:
        names = _names(control)
        if _BINDING in names or (names - _HARMLESS and _holds(control, holders)):
            if _PLACEHOLDER in names:
                _take_style(control, placeholders)
            _unwrap(control)


def is_bound(control: Element) -> bool:
    """Whether a control shows what stands elsewhere in the file."""
    return _BINDING in _names(control)


def _names(control: Element) -> set[str]:
    properties = control.find(_PROPERTIES)
    children = () if properties is None else properties.iterchildren("*")
    return {str(child.tag).rpartition("}")[2] for child in children}


def _holds(control: Element, holders: set[Element]) -> bool:
    around = next(control.iterancestors(P), None)
    return around in holders or any(paragraph in holders for paragraph in control.iter(P))


def _unwrap(control: Element) -> None:
    parent, content = control.getparent(), control.find(CONTENT)
    if parent is None:
        return
    for child in [] if content is None else list(content):
        control.addprevious(child)
    parent.remove(control)


def _take_style(control: Element, placeholders: set[str]) -> None:
    """Take the grey look of a placeholder from what is no placeholder any more."""
    for run in runs(control):
        properties = run.find(RPR)
        style = None if properties is None else properties.find(_RUN_STYLE)
        if properties is not None and style is not None and style.get(VAL) in placeholders:
            properties.remove(style)


def _placeholder_styles(styles: Element) -> set[str]:
    return set(_styles_called(styles, "placeholder text"))


def _styles_called(styles: Element, called: str) -> Iterator[str]:
    for style in styles.iter(STYLE):
        name = style.find(_NAME)
        if name is not None and name.get(VAL, "").casefold() == called:
            yield style.get(_STYLE_ID, "")
