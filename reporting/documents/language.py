"""`speak`: the language of a whole file, which a PDF made from it declares to those who hear it read."""

from lxml import etree

from reporting.documents.wordml import RPR, STYLE, VAL, Element, w

LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
_LANG, _DEFAULTS, _EAST_ASIA = w("lang"), f"{w('docDefaults')}/{w('rPrDefault')}", w("eastAsia")
# What stands behind w:lang among the formats of letters.
_BEHIND = [w(name) for name in ("eastAsianLayout", "specVanish", "oMath")]


def speak(styles: Element, locale: str) -> None:
    """Say in the defaults of the file in which language it is.

    LibreOffice breaks Latin letters and digits anywhere if they are called Chinese: the style that all text is
    based on keeps calling them English.
    """
    own = [style for style in styles.iter(STYLE) if style.get(w("type")) == "paragraph" and style.get(w("default"))]
    for style in own:
        letters = _child(style, RPR)
        if letters.find(_LANG) is None:
            _named(letters, "en-US" if locale == "zh" else LANGUAGES[locale])
    defaults = styles.find(_DEFAULTS)
    if defaults is not None:
        _named(_child(defaults, RPR), LANGUAGES[locale])


def _named(letters: Element, latin: str) -> None:
    lang = letters.find(_LANG)
    if lang is None:
        lang = etree.Element(_LANG)
        behind = sum(child.tag in _BEHIND for child in letters)
        letters.insert(len(letters) - behind, lang)
        lang.set(_EAST_ASIA, LANGUAGES["zh"])
    lang.set(VAL, latin)


def _child(parent: Element, name: str) -> Element:
    found = parent.find(name)
    return etree.SubElement(parent, name) if found is None else found
