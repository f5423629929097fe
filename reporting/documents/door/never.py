"""`faults_of_parts`: what no Word file may hold, even where nothing leads to it: macros, entities."""

from collections.abc import Iterator, Mapping

from reporting.documents.door.parsing import has_declarations
from reporting.documents.messages import say

_XML = (".xml", ".rels", ".vml")


def faults_of_parts(parts: Mapping[str, bytes], locale: str) -> Iterator[str]:
    """The reasons to refuse a file before any of it is read."""
    if any("vba" in name.casefold() for name in parts):
        yield say("macros", locale)
    for name, part in parts.items():
        if name.casefold().endswith(_XML) and has_declarations(part):
            yield say("dtd", locale, part=name)
