"""The title of a briefing, for its properties."""

from reporting.published.content import Text
from reporting.published.slots import Published


def title_of(published: Published, locale: str) -> str:
    """The text published as `title`, as it is read; empty when there is none."""
    slot = published.find("text", "title")
    texts = [content for content in slot.contents if isinstance(content, Text)] if slot else []
    pieces = [piece for text in texts for paragraph in text.paragraphs[locale] for piece in paragraph]
    return "".join(piece if isinstance(piece, str) else piece.words[locale] for piece in pieces)
