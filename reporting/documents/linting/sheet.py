"""`Sheet`: a document under examination, with all that a rule may ask of it."""

from dataclasses import dataclass
from functools import cached_property

from docx.document import Document

from reporting.documents.doc_parts import DocPart, doc_parts_of, in_fallback
from reporting.documents.linting.house import House
from reporting.documents.linting.looks import Looks
from reporting.documents.linting.roles import Role, by_text
from reporting.documents.native_charts.asking import AskingChart, asking_charts
from reporting.documents.profile import Profile
from reporting.documents.template_paragraphs import template_paragraphs
from reporting.documents.text_blocks import TextBlocks
from reporting.documents.wordml import BODY, SECTPR, TBL, TEXT_BOX, Element, nearest, text_of


@dataclass(frozen=True)
class Sheet:
    """The document, the house whose rules it is held against, and its language."""

    document: Document
    house: House
    locale: str

    @property
    def profile(self) -> Profile:
        """The page that the house wants."""
        return self.house.profile

    @cached_property
    def doc_parts(self) -> list[DocPart]:
        """The body first, then headers and footers."""
        return doc_parts_of(self.document)

    @property
    def body(self) -> DocPart:
        """The body."""
        return self.doc_parts[0]

    @cached_property
    def looks(self) -> Looks:
        """How its letters and lines look."""
        return Looks(self.document)

    @cached_property
    def blocks(self) -> TextBlocks:
        """The room for text on its pages."""
        return TextBlocks(self.body.root)

    @cached_property
    def charts(self) -> list[AskingChart]:
        """Its charts that ask for a figure."""
        return asking_charts(self.doc_parts)

    @cached_property
    def is_template(self) -> bool:
        """Whether anything in it asks to be filled."""
        return bool(self.charts) or bool(template_paragraphs(self.doc_parts))

    @cached_property
    def sections(self) -> list[Element]:
        """The properties of its sections, in their order."""
        return list(self.body.root.iter(SECTPR))

    @cached_property
    def running(self) -> list[Element]:
        """The paragraphs of the body with text in them, outside of tables and text boxes."""
        every = (one for one in self.body.paragraphs() if nearest(one, TBL) is None and nearest(one, TEXT_BOX) is None)
        return [one for one in every if text_of(one).strip() and nearest(one, BODY) is not None]

    @cached_property
    def roles(self) -> list[Role]:
        """The paragraphs of which it is known what they are: by their style, or in a foreign file by their text."""
        named = {style.name.casefold(): (name, style) for name, style in self.profile.styles.items()}
        roles = []
        for doc_part in self.doc_parts:
            for paragraph in doc_part.paragraphs():
                known = named.get(self.looks.style_of(paragraph).casefold())
                if known is not None and not in_fallback(paragraph):
                    roles.append(Role(doc_part, paragraph, *known))
        if self.locale == "zh" and not any(role.name == "Body" for role in roles):
            known_already = {role.paragraph for role in roles}
            roles += by_text(self.body, [one for one in self.running if one not in known_already], self.profile)
        return roles
