"""The end of a document: the section of the numbered pages closes; the imprint stands at the foot of the last page."""

from collections.abc import Sequence

from reporting.documents.profile import Profile
from reporting.documents.units import PT_PER_MM
from reporting.page_design.markup import border, run, tag
from reporting.page_design.outline import Paragraph
from reporting.page_design.page import section

_BLACK = "000000"
# A paragraph that must be there and shall take no room.
_NO_ROOM = tag("spacing", before=0, after=0, line=20, lineRule="exact")


def end_of_section(profile: Profile) -> str:
    """A paragraph without height that ends the numbered pages: any other paragraph may fall away."""
    return tag("p", tag("pPr", _NO_ROOM + section(profile)))


def last_footer(profile: Profile, imprint: Sequence[Paragraph]) -> str:
    """The footer of the last page: the imprint in the place of a page number.

    A footer grows upward and the text gives way to it, so that neither covers the other in any program.
    """
    lines = [_line(profile, block) for block in imprint]
    # LibreOffice does not always draw a rule that lies on the very edge of a footer.
    lines.append(tag("p", tag("pPr", tag("pStyle", val="Footer") + _NO_ROOM)))
    return "".join(lines)


def _line(profile: Profile, block: Paragraph) -> str:
    """A line between rules. All have the same: which is the first and which the last is known only in the document."""
    rules = {
        "top": profile.rules.thick_mm,
        "bottom": profile.rules.thick_mm,
        "between": profile.rules.thin_mm,
    }
    lines = border({side: (width * PT_PER_MM, _BLACK) for side, width in rules.items()}, 4)
    # The rules are as wide as the text, therefore words begin behind a tab and not behind an indent.
    lead = "\t" if profile.styles["Imprint"].tab_chars else ""
    inside = run(block.conditions + lead + block.text, profile.locale)
    return tag("p", tag("pPr", tag("pStyle", val="Imprint") + lines) + inside)
