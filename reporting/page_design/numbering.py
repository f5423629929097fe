"""`numbering`: the numbers of headings, as one list of four levels tied to the heading styles."""

from reporting.documents.profile import Level, Profile
from reporting.page_design.markup import fonts, tag


def numbering(profile: Profile) -> str:
    """The content of word/numbering.xml."""
    levels = "".join(_level(profile, number, level) for number, level in enumerate(profile.levels))
    kind = tag("multiLevelType", val="multilevel")
    return tag("abstractNum", kind + levels, abstractNumId=0) + tag("num", tag("abstractNumId", val=0), numId=1)


def _level(profile: Profile, number: int, level: Level) -> str:
    style = profile.styles[f"Heading{number + 1}"]
    return tag("lvl", "".join([
        tag("start", val=1),
        tag("numFmt", val=level.format),
        tag("pStyle", val=f"Heading{number + 1}"),
        tag("suff", val="space" if level.gap else "nothing"),
        tag("lvlText", val=level.text),
        tag("lvlJc", val="left"),
        # The number of heading words that run into a paragraph has the look of a heading.
        tag("rPr", fonts(profile.font_of(style)) + ("<w:b/><w:bCs/>" if style.bold else "")),
    ]), ilvl=number)  # fmt: skip
