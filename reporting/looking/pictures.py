"""`pictures_in`: where pictures stand in a file, whose words only a person can read."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from reporting.looking.loose_texts import PAGES, is_record, parsed_json, unpacked_text
from reporting.looking.picture_texts import has_known_notes

_ZIP, _DEEPEST = b"PK\x03\x04", 5
_ENDINGS = (".bmp", ".dib", ".tif", ".tiff", ".emf", ".wmf", ".emz", ".wmz", ".wdp", ".jxr", ".heic", ".pdf")
_IMAGE, _DRAWING, _PDF = "image/", "image/svg+xml", "application/pdf"
_SHOWN = re.compile(r"data:image/(?!svg)[a-z+.-]+[;,]", re.IGNORECASE)

# A part of a package by its name; a line of a page or a cell of a record by its number.
PicturePlace = tuple[str, int]


def pictures_in(name: str, content: bytes, charts: str = "") -> Iterator[PicturePlace]:
    """The place of each: ("word/media/image1.png", 0), ("line", 3), ("cell", 2).

    A drawing (svg) is none, because its words are read; nor is one in an output of a record that has data of the media
    type `charts` beside it.
    """
    if content.startswith(_ZIP):
        yield from ((part, 0) for part in _in_package(content))
    elif name.lower().endswith(PAGES):
        for number, line in enumerate(unpacked_text(content).split("\n"), 1):
            yield from (("line", number) for _ in _SHOWN.findall(line))
    elif is_record(record := parsed_json(unpacked_text(content))):
        for number, cell in enumerate(record["cells"], 1):
            outputs = (output.get("data", {}) for output in cell.get("outputs", ()))
            yield from (("cell", number) for data in outputs if charts not in data for _ in _in_output(data))


def _in_package(package: bytes, within: str = "", depth: int = 0) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            part, place = archive.read(name), f"{within} › {name}" if within else name
            if has_known_notes(part) or name.lower().endswith(_ENDINGS):
                yield place
            elif part.startswith(_ZIP) and depth < _DEEPEST:
                yield from _in_package(part, place, depth + 1)


def _in_output(data: Mapping[str, Any]) -> Iterator[str]:
    """One a picture; what stands in several forms beside one another is one."""
    kinds = [kind for kind in data if kind.startswith(_IMAGE) or kind == _PDF]
    if kinds and _DRAWING not in kinds:
        yield kinds[0]
    page = data.get("text/html", "")
    yield from _SHOWN.findall(page if isinstance(page, str) else "".join(page))
