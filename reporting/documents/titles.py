"""The words of a published text as one string, such as the title of a briefing for its properties."""

from reporting.published.content import Text
from reporting.published.slots import Published


def title_of(published: Published, locale: str) -> str:
    """The text published under the name `title`; empty if there is none."""
    return words_of(published, "title", locale)


def words_of(published: Published, name: str, locale: str) -> str:
    """The text published under a name, as one string; empty if there is none."""
    slot = published.find("text", name)
    texts = [content for content in slot.contents if isinstance(content, Text)] if slot else []
    pieces = [piece for text in texts for paragraph in text.paragraphs[locale] for piece in paragraph]
    return "".join(piece if isinstance(piece, str) else piece.words[locale] for piece in pieces)
