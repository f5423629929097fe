"""All Chinese that a reader of a Word file meets: on the page, in descriptions of pictures and in properties."""

from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from reporting.core.chinese import is_chinese

# The names of fonts and styles are in Chinese in Word itself; no reader meets them.
_FORMATS = ("word/styles", "word/fontTable", "word/numbering", "word/theme", "word/settings", "docProps/custom")
_SEEN = ("descr", "title", "alt")


def chinese_in(file: Path) -> list[str]:
    """The texts and descriptions with a Chinese character, with the part of the file that they stand in."""
    with ZipFile(file) as package:
        parts = [name for name in package.namelist() if name.endswith(".xml") and not name.startswith(_FORMATS)]
        return [f"{part}: {text}" for part in parts for text in _texts(package.read(part)) if is_chinese(text)]


def _texts(content: bytes) -> list[str]:
    root = etree.fromstring(content)
    texts = [element.text for element in root.iter() if isinstance(element.tag, str)]
    seen = [element.get(name) for element in root.iter() if isinstance(element.tag, str) for name in _SEEN]
    return [text for text in (*texts, *seen) if text]
