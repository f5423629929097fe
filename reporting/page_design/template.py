"""`new_template`: an outline and a profile -> the bytes of a Word template, without another template as a base."""

from collections.abc import Mapping
from typing import Any

from reporting.core.office_package import pack
from reporting.documents.wordml import R, W
from reporting.page_design import parts
from reporting.page_design.body import body
from reporting.page_design.numbering import numbering
from reporting.page_design.outline import read_outline
from reporting.page_design.page import footers, section
from reporting.page_design.profile import read_profile
from reporting.page_design.styles import style_sheet

_TITLES = {"zh": "简报模板", "en": "Briefing template"}


def new_template(outline: str, profile: Mapping[str, Any], locale: str) -> bytes:
    """The bytes of the .docx; `profile` is the parsed TOML of the page profile. Equal arguments give equal bytes."""
    page = read_profile(profile, locale)
    odd, even = footers(page)
    inside = body(page, read_outline(outline)) + section(page, parts.ODD_FOOTER, parts.EVEN_FOOTER)
    written = {
        "[Content_Types].xml": parts.content_types(),
        "_rels/.rels": parts.package_relations(),
        "docProps/core.xml": parts.core_properties(
            _TITLES[locale], page.language["latin" if locale == "en" else "chinese"]
        ),
        "word/_rels/document.xml.rels": parts.document_relations(),
        "word/document.xml": _part("document", f"<w:body>{inside}</w:body>"),
        "word/styles.xml": _part("styles", style_sheet(page)),
        "word/numbering.xml": _part("numbering", numbering(page)),
        "word/settings.xml": _part("settings", parts.settings(page)),
        "word/fontTable.xml": _part("fonts", parts.font_table(page)),
        "word/theme/theme1.xml": parts.theme(page),
        "word/footer1.xml": _part("ftr", odd),
        "word/footer2.xml": _part("ftr", even),
    }
    return pack({name: text.encode() for name, text in written.items()})


def _part(root: str, inside: str) -> str:
    return f'{parts.HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'
