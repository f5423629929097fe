"""`style_sheet`: the styles of a template, with Word's built-in names if any, so that Word's navigation works."""

from reporting.documents.profile import Profile, RunIn, Style
from reporting.documents.units import eighths, half_points, mm, twips
from reporting.page_design.markup import border, fonts, run_properties, tag

RUN_IN = "RunInWords"
TABLE = "BriefingTable"
_BUILT_IN = ("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "caption", "footer")
_HEADING_LIST = 1


def style_sheet(profile: Profile) -> str:
    """The content of word/styles.xml."""
    styles = [_normal(profile), _default_character(), _default_table()]
    styles += [_paragraph_style(profile, name, style) for name, style in profile.styles.items()]
    styles += [_run_in_style(profile, profile.run_in), _table_style(profile)]
    return tag("docDefaults", _run_defaults(profile) + tag("pPrDefault", "<w:pPr/>")) + "".join(styles)


def _run_defaults(profile: Profile) -> str:
    body = profile.styles["Body"]
    language = tag("lang", val=profile.language["latin"], eastAsia=profile.language["chinese"], bidi="ar-SA")
    # Normal is what table cells inherit: no indent, no fixed pitch, a size that suits a cell.
    size = half_points(12)
    inside = fonts(profile.font_of(body)) + tag("sz", val=size) + tag("szCs", val=size) + language
    return tag("rPrDefault", tag("rPr", inside))


def _normal(profile: Profile) -> str:
    inside = tag("name", val="Normal") + "<w:qFormat/>" + tag("rPr", fonts(profile.font_of(profile.styles["Body"])))
    return tag("style", inside, type="paragraph", default="1", styleId="Normal")


def _default_character() -> str:
    inside = tag("name", val="Default Paragraph Font") + tag("uiPriority", val=1) + "<w:semiHidden/>"
    return tag("style", inside, type="character", default="1", styleId="DefaultParagraphFont")


def _default_table() -> str:
    margins = "".join(tag(side, w=width, type="dxa") for side, width in _PLAIN_MARGINS.items())
    properties = tag("tblPr", tag("tblInd", w=0, type="dxa") + tag("tblCellMar", margins))
    inside = tag("name", val="Normal Table") + tag("uiPriority", val=99) + "<w:semiHidden/>" + properties
    return tag("style", inside, type="table", default="1", styleId="TableNormal")


_PLAIN_MARGINS = {"top": 0, "left": 108, "bottom": 0, "right": 108}


def _paragraph_style(profile: Profile, name: str, style: Style) -> str:
    inside = tag("name", val=style.name) + tag("basedOn", val=style.based_on)
    if style.outline is not None or style.name == "Title":
        inside += tag("next", val="Body")
    inside += "<w:qFormat/>" + tag("pPr", _paragraph(profile, name, style)) + tag("rPr", _letters(profile, style))
    custom = {} if style.name in _BUILT_IN else {"customStyle": "1"}
    return tag("style", inside, type="paragraph", **custom, styleId=name)


def _paragraph(profile: Profile, name: str, style: Style) -> str:
    """The inside of the style's w:pPr, in the order that the format asks for."""
    return "".join([
        "<w:keepNext/>" if style.keep_next else "",
        "<w:keepLines/>" if style.keep_next else "",
        "<w:pageBreakBefore/>" if style.page_before else "",
        "<w:widowControl/>",
        _numbering(name, style),
        _rule_below(profile) if name == "Issuer" else "",
        _tabs(profile, style),
        tag("snapToGrid", val=0),
        _spacing(profile, style),
        indent(style),
        tag("jc", val=style.align),
        "" if style.outline is None else tag("outlineLvl", val=style.outline),
    ])  # fmt: skip


def _tabs(profile: Profile, style: Style) -> str:
    """A stop on the left, if it has one, and one as far from the right end of the text."""
    edge = twips(style.tab_chars * style.size)
    stops = [("left", edge)] if edge else []
    stops += [("right", mm(profile.page.text_mm) - edge)] if style.right_tab else []
    return tag("tabs", "".join(tag("tab", val=side, pos=place) for side, place in stops)) if stops else ""


def _numbering(name: str, style: Style) -> str:
    if not name.startswith("Heading"):
        return ""
    return tag("numPr", tag("ilvl", val=style.outline or 0) + tag("numId", val=_HEADING_LIST))


def _rule_below(profile: Profile) -> str:
    rules = profile.rules
    return border({"bottom": (rules.head_pt, rules.red)}, rules.head_gap_pt)


def _spacing(profile: Profile, style: Style) -> str:
    line = twips(profile.page.pitch_pt) if style.pitch else round(240 * style.line)
    rule = "exact" if style.pitch else "auto"
    return tag("spacing", before=twips(style.before), after=twips(style.after), line=line, lineRule=rule)


def indent(style: Style) -> str:
    """The w:ind element of the style; empty if it has no indent."""
    chars = {
        "left": style.left_chars,
        "right": style.right_chars,
        "hanging": style.hanging_chars,
        "firstLine": style.indent_chars,
    }
    # Word measures in characters first, other programs in twips: both give the same indent.
    measures: dict[str, int] = {}
    for side, count in chars.items():
        if count:
            measures |= {f"{side}Chars": round(count * 100), side: twips(count * style.size)}
    return tag("ind", **measures) if measures else ""


def _letters(profile: Profile, style: Style) -> str:
    tracking = str(twips(style.tracking_pt)) if style.tracking_pt else ""
    bold = "yes" if style.bold else ""
    return run_properties(profile.font_of(style), style.size, bold=bold, colour=style.colour, tracking=tracking)


def _run_in_style(profile: Profile, run_in: RunIn) -> str:
    letters = fonts(profile.font_of(run_in)) + ("<w:b/><w:bCs/>" if run_in.bold else "")
    inside = tag("name", val="段首标题" if profile.locale == "zh" else "Run-in Heading")
    inside += tag("basedOn", val="DefaultParagraphFont") + "<w:qFormat/>" + tag("rPr", letters)
    return tag("style", inside, type="character", customStyle="1", styleId=RUN_IN)


def _table_style(profile: Profile) -> str:
    line = {"val": "single", "sz": eighths(profile.rules.grid_pt), "space": 0, "color": "000000"}
    borders = tag("tblBorders", "".join(tag(side, **line) for side in _GRID))
    margins = tag("tblCellMar", "".join(tag(side, w=width, type="dxa") for side, width in _CELL_MARGINS.items()))
    head = tag(
        "tblStylePr",
        tag("tcPr", tag("shd", val="clear", color="auto", fill=profile.rules.shade)),
        type="firstRow",
    )
    inside = tag("name", val="简报表格" if profile.locale == "zh" else "Briefing Table")
    inside += (
        tag("basedOn", val="TableNormal")
        + "<w:qFormat/>"
        + tag("tblPr", tag("tblInd", w=0, type="dxa") + borders + margins)
    )
    return tag("style", inside + head, type="table", customStyle="1", styleId=TABLE)


_GRID = ("top", "left", "bottom", "right", "insideH", "insideV")
_CELL_MARGINS = {"top": 0, "left": 80, "bottom": 0, "right": 80}
