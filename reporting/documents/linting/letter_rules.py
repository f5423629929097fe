"""The rules of letters: the fonts of Chinese and of Latin letters, and their sizes, by what a paragraph is."""

import re
from collections.abc import Iterator

from reporting.documents.linting.finding import Finding
from reporting.documents.linting.looks import Letters
from reporting.documents.linting.messages import say
from reporting.documents.linting.roles import Role
from reporting.documents.linting.sheet import Sheet
from reporting.documents.profile import Font
from reporting.documents.wordml import Element, runs, shown

# A token is filled in the letters that it is written in; a condition is never printed.
_CHINESE, _LATIN, _ANY = re.compile("[\u3400-\u9fff]"), re.compile("[A-Za-z0-9]|【"), re.compile(r"\S")
_CONDITION = re.compile("【(?:如有|如无|列如有|if|unless|column if) *[:：][^【】]*】", re.IGNORECASE)
_RUN_IN = ("段首标题", "run-in heading")


def fonts(sheet: Sheet) -> Iterator[Finding]:
    """Chinese letters in the font of the profile, or in one of those that may stand in for it."""
    return _findings(sheet, "font", _CHINESE) if sheet.locale == "zh" else iter(())


def latin_fonts(sheet: Sheet) -> Iterator[Finding]:
    """Latin letters and digits in the font of the profile."""
    return _findings(sheet, "latin", _LATIN)


def sizes(sheet: Sheet) -> Iterator[Finding]:
    """Letters of the size of the profile."""
    return _findings(sheet, "size", _ANY)


def _findings(sheet: Sheet, of: str, seen_in: re.Pattern[str]) -> Iterator[Finding]:
    """What a style has otherwise is said once, where it first shows; then each run that differs from its style."""
    styles = set()
    for role in sheet.roles:
        name = sheet.looks.style_of(role.paragraph)
        of_style = "" if role.by_text else _fault(of, sheet.looks.of_paragraph_style(role.paragraph), role, sheet)
        for fault, found in _runs_by_fault(of, seen_in, role, sheet).items():
            if fault != of_style:
                what = say("of_words", sheet.locale, what=fault)
                yield Finding(what, role.doc_part, role.paragraph, (found[0], found[-1]))
            elif name not in styles:
                styles.add(name)
                what = say("of_style", sheet.locale, style=name, what=fault)
                yield Finding(what, role.doc_part, role.paragraph)


def _runs_by_fault(of: str, seen_in: re.Pattern[str], role: Role, sheet: Sheet) -> dict[str, list[Element]]:
    """The runs of a paragraph that have such letters and are not as the profile has them, by what is wrong."""
    every = [run for run in runs(role.paragraph) if seen_in.search(_text(run))]
    faults: dict[str, list[Element]] = {}
    # Of a foreign file the first words are sure: heading words may run into a paragraph of other letters.
    for run in every[:1] if role.by_text and role.name != "Body" else every:
        fault = _fault(of, sheet.looks.of_run(run), role, sheet, is_lead=_is_lead(run, sheet))
        if fault:
            faults.setdefault(fault, []).append(run)
    return faults


def _is_lead(run: Element, sheet: Sheet) -> bool:
    """Whether it holds heading words that share a paragraph with the text after them."""
    return sheet.looks.run_style_of(run).casefold() in _RUN_IN


def _fault(of: str, letters: Letters, role: Role, sheet: Sheet, *, is_lead: bool = False) -> str:
    font = sheet.profile.font_of(sheet.profile.run_in if is_lead else role.style)
    if of == "size":
        found, wanted = letters.size, role.style.size
        return "" if found == wanted else say("size", sheet.locale, found=f"{found:g}", wanted=f"{wanted:g}")
    found_font, known = (letters.chinese, _names(font)) if of == "font" else (letters.latin, [font.latin])
    if found_font.casefold() in (name.casefold() for name in known):
        return ""
    shown_font = found_font or say("no_font", sheet.locale)
    return say(of, sheet.locale, found=shown_font, wanted=known[0])


def _names(font: Font) -> list[str]:
    return [font.chinese, *(name.strip() for name in font.instead.split(",") if name.strip())]


def _text(run: Element) -> str:
    return _CONDITION.sub("", "".join(shown(child) for child in run).replace("\ufffc", ""))
