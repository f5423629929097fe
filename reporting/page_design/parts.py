"""The smaller parts of a Word file as strings: settings, fonts, theme, properties, content types and relations."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from reporting.documents.profile import Font, Profile
from reporting.page_design.markup import tag

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# A relation -> its kind and its file below word/.
Related = Mapping[str, tuple[str, str]]
RELATED: Related = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("numbering", "numbering.xml"),
    "rId3": ("settings", "settings.xml"),
    "rId4": ("fontTable", "fontTable.xml"),
    "rId5": ("theme", "theme/theme1.xml"),
    "rId6": ("footer", "footer1.xml"),
    "rId7": ("footer", "footer2.xml"),
}
RELATED_TO_LAST_PAGE: Related = {"rId8": ("footer", "footer3.xml")}
ODD_FOOTER, EVEN_FOOTER, LAST_FOOTER = "rId6", "rId7", "rId8"


def settings(profile: Profile) -> str:
    """The content of word/settings.xml: no field asks to be updated, odd and even pages differ."""
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    return "".join([
        tag("zoom", percent=100),
        tag("defaultTabStop", val=420),
        "<w:evenAndOddHeaders/>",
        tag("characterSpacingControl", val="compressPunctuation" if profile.locale == "zh" else "doNotCompress"),
        tag("compat", tag("compatSetting", **mode)),
        tag("themeFontLang", val=profile.language["latin"], eastAsia=profile.language["chinese"]),
        tag("decimalSymbol", val="."),
        tag("listSeparator", val=","),
    ])  # fmt: skip


def font_table(profile: Profile) -> str:
    """The content of word/fontTable.xml: Word takes another of its names if the first is not installed."""
    written: dict[str, str] = {}
    for font in profile.fonts.values():
        written.setdefault(font.chinese, _font(font.chinese, font.instead, "86"))
        written.setdefault(font.latin, _font(font.latin, "", "00"))
    return "".join(written.values())


def _font(name: str, instead: str, charset: str) -> str:
    other = tag("altName", val=instead) if instead else ""
    return tag("font", other + tag("charset", val=charset) + tag("family", val="auto"), name=name)


def theme(profile: Profile) -> str:
    """word/theme/theme1.xml: no style uses it, but without it a program would add a theme of its choice."""
    font = profile.fonts["body"]
    colours = "".join(_colour(name, value) for name, value in _COLOURS.items())
    schemes = "".join(_scheme(name, font) for name in ("majorFont", "minorFont"))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    formats = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    return (
        f'{HEAD}<a:theme xmlns:a="{_DRAWING}" name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{colours}</a:clrScheme><a:fontScheme name="Briefing">{schemes}</a:fontScheme>'
        f'<a:fmtScheme name="Briefing">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )


_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F3A5F", "lt2": "EDEDED", "accent1": "1F3A5F", "accent2": "7F7F7F",
    "accent3": "A6A6A6", "accent4": "4F6D8F", "accent5": "8FA3BF", "accent6": "C00000", "hlink": "1F3A5F",
    "folHlink": "4F6D8F",
}  # fmt: skip


def _colour(name: str, value: str) -> str:
    return f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'


def _scheme(name: str, font: Font) -> str:
    latin, chinese = quoteattr(font.latin), quoteattr(font.chinese)
    return (
        f"<a:{name}><a:latin typeface={latin}/><a:ea typeface={chinese}/><a:cs typeface={latin}/>"
        f'<a:font script="Hans" typeface={chinese}/></a:{name}>'
    )


def core_properties(title: str, language: str) -> str:
    """docProps/core.xml, without a date, because the filled briefing gets its date later."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
    )


def content_types(related: Related) -> str:
    """[Content_Types].xml"""
    kinds = {"/word/document.xml": f"{_WORD_TYPE}.document.main+xml", "/docProps/core.xml": _CORE_TYPE}
    for kind, target in related.values():
        kinds[f"/word/{target}"] = _THEME_TYPE if kind == "theme" else f"{_WORD_TYPE}.{kind}+xml"
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package_relations() -> str:
    """_rels/.rels"""
    return _relations(
        {
            "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
            "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        }
    )


def document_relations(related: Related) -> str:
    """word/_rels/document.xml.rels"""
    return _relations({number: (f"{_OFFICE}/{kind}", target) for number, (kind, target) in related.items()})


def _relations(relations: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>' for number, (kind, target) in relations.items()
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
