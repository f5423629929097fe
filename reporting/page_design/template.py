"""`new_template`: an outline and a profile -> the bytes of a Word template, without another template as a base."""

from collections.abc import Iterable, Mapping
from typing import Any

from reporting.core.office_package import pack
from reporting.documents.profile import read_profile
from reporting.documents.wordml import R, W
from reporting.page_design import parts
from reporting.page_design.body import body
from reporting.page_design.closing import last_footer
from reporting.page_design.numbering import numbering
from reporting.page_design.outline import LastPage, Line, read_outline, without_imprint
from reporting.page_design.page import footers, last_section, section
from reporting.page_design.styles import style_sheet

_TITLES = {"zh": "简报模板", "en": "Briefing template"}


def new_template(outline: Iterable[Line], profile: Mapping[str, Any], locale: str) -> bytes:
    """The bytes of the .docx; `profile` is the parsed TOML of the page profile. Equal arguments give equal bytes."""
    page = read_profile(profile, locale)
    odd, even = footers(page)
    shown, imprint = without_imprint(read_outline(outline))
    has_last_page = any(isinstance(block, LastPage) for block in shown)
    inside = body(page, shown) + (last_section(page) if has_last_page else section(page))
    footer = {"word/footer3.xml": _part("ftr", last_footer(page, imprint))} if has_last_page else {}
    related = {**parts.RELATED, **(parts.RELATED_TO_LAST_PAGE if has_last_page else {})}
    written = {
        "[Content_Types].xml": parts.content_types(related),
        "_rels/.rels": parts.package_relations(),
        "docProps/core.xml": parts.core_properties(
            _TITLES[locale], page.language["latin" if locale == "en" else "chinese"]
        ),
        "word/_rels/document.xml.rels": parts.document_relations(related),
        "word/document.xml": _part("document", f"<w:body>{inside}</w:body>"),
        "word/styles.xml": _part("styles", style_sheet(page)),
        "word/numbering.xml": _part("numbering", numbering(page)),
        "word/settings.xml": _part("settings", parts.settings(page)),
        "word/fontTable.xml": _part("fonts", parts.font_table(page)),
        "word/theme/theme1.xml": parts.theme(page),
        "word/footer1.xml": _part("ftr", odd),
        "word/footer2.xml": _part("ftr", even),
        **footer,
    }
    return pack({name: text.encode() for name, text in written.items()})


def _part(root: str, inside: str) -> str:
    return f'{parts.HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'
