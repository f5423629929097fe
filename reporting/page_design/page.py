"""The sections of a template (sheet, margins) and their footers (page number on the outer side, or none)."""

from reporting.documents.profile import Profile
from reporting.documents.units import mm, twips
from reporting.page_design.markup import field, run, tag
from reporting.page_design.parts import EVEN_FOOTER, LAST_FOOTER, ODD_FOOTER

_SIDES = ("right", "left")  # of odd and even pages


def section(profile: Profile) -> str:
    """The section of the pages with numbers, as markup."""
    return _section(profile, ODD_FOOTER, EVEN_FOOTER, profile.page.footer_mm)


def last_section(profile: Profile) -> str:
    """The section of the last page, which has no number: it begins a page, an even one if the profile asks for it."""
    begins = tag("type", val="evenPage" if profile.page.last_page_even else "nextPage")
    # The last rule of the imprint lies on the lower edge of the text.
    return _section(profile, LAST_FOOTER, LAST_FOOTER, profile.page.bottom_mm, begins)


def _section(profile: Profile, odd_footer: str, even_footer: str, footer_mm: float, begins: str = "") -> str:
    page = profile.page
    footers = (
        f'<w:footerReference w:type="{kind}" r:id="{number}"/>'
        for kind, number in (("default", odd_footer), ("even", even_footer))
    )
    margins = {side: mm(getattr(page, f"{side}_mm")) for side in ("top", "right", "bottom", "left", "header")}
    return tag("sectPr", "".join([
        *footers,
        begins,
        tag("pgSz", w=mm(page.width_mm), h=mm(page.height_mm)),
        tag("pgMar", **margins, footer=mm(footer_mm), gutter=0),
        tag("cols", space=720),
        tag("docGrid", type="lines", linePitch=twips(page.pitch_pt)),
    ]))  # fmt: skip


def footers(profile: Profile) -> tuple[str, str]:
    """The footers of odd and of even pages as markup: the number on the outer side, indented by one character."""
    number, indent = profile.page_number, twips(profile.page_number["indent_pt"])
    inside = run(number["before"], profile.locale) + field("PAGE", "1") + run(number["after"], profile.locale)
    odd, even = (
        tag(
            "p",
            tag("pPr", tag("pStyle", val="Footer") + tag("ind", **{side: indent}) + tag("jc", val=side)) + inside,
        )
        for side in _SIDES
    )
    return odd, even
