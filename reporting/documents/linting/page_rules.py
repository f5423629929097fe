"""The rules of the sheet: its size, its margins, so many lines of so many characters."""

from collections.abc import Iterator

from reporting.documents.linting.finding import Finding
from reporting.documents.linting.looks import Letters
from reporting.documents.linting.messages import say
from reporting.documents.linting.roles import Role
from reporting.documents.linting.sheet import Sheet
from reporting.documents.profile import Profile
from reporting.documents.units import PT_PER_MM, TWIPS_PER_PT, mm
from reporting.documents.wordml import RUN, Element, P, T, nearest, w

_SIZE, _MARGINS, _GRID = w("pgSz"), w("pgMar"), w("docGrid")
_SIDES = ("top", "bottom", "left", "right")
# The standard allows a millimetre more or less; sheets of paper differ by less than two.
_OFF_MARGIN, _OFF_SHEET = mm(1) + 1, mm(2)
_PER_MM = mm(100) / 100
# A line that lacks less than a twentieth of a point fits.
_NEARLY = 0.0017
# The unit of a grid of characters.
_PER_POINT = 4096


def page_size(sheet: Sheet) -> Iterator[Finding]:
    """Each section on the paper of the house, upright or turned."""
    wanted = sorted((mm(sheet.profile.page.width_mm), mm(sheet.profile.page.height_mm)))
    for section in sheet.sections:
        found = sorted(_twips(section.find(_SIZE), side) for side in "wh")
        if any(found) and any(abs(one - other) > _OFF_SHEET for one, other in zip(found, wanted, strict=True)):
            sides = [round(side / _PER_MM) for side in (*found, *wanted)]
            what = say("page_size", sheet.locale, found=f"{sides[0]}×{sides[1]}", wanted=f"{sides[2]}×{sides[3]}")
            yield Finding(what, sheet.body, _end_of(section, sheet))


def margins(sheet: Sheet) -> Iterator[Finding]:
    """The margins of each upright section, and nothing for the gutter."""
    page = sheet.profile.page
    for section in sheet.sections:
        found = section.find(_MARGINS)
        if _is_turned(section) or found is None:
            continue
        off = [side for side in _SIDES if abs(abs(_twips(found, side)) - mm(getattr(page, f"{side}_mm"))) > _OFF_MARGIN]
        lines = [_margin(side, found, getattr(page, f"{side}_mm"), sheet.locale) for side in off]
        if _twips(found, "gutter"):
            lines.append(say("gutter", sheet.locale, found=round(_twips(found, "gutter") / _PER_MM, 1)))
        if lines:
            what = say("margins", sheet.locale, sides=say("comma", sheet.locale).join(lines))
            yield Finding(what, sheet.body, _end_of(section, sheet))


def line_grid(sheet: Sheet) -> Iterator[Finding]:
    """Body text in as many lines a page and characters a line as the profile has; what differs is said once."""
    if not sheet.profile.styles["Body"].pitch or sheet.locale != "zh":
        return
    wanted = _wanted(sheet.profile)
    seen = set()
    for role in sheet.roles:
        if role.name == "Body" and role.doc_part is sheet.body:
            for what in (*_lines(role, sheet, wanted[0]), *_characters(role, sheet, wanted[1])):
                if what not in seen:
                    yield Finding(what, role.doc_part, role.paragraph)
                seen.add(what)


def _wanted(profile: Profile) -> tuple[int, int]:
    """How many lines a page and how many characters a line the profile has."""
    page, style = profile.page, profile.styles["Body"]
    height = (page.height_mm - page.top_mm - page.bottom_mm) * PT_PER_MM
    lines = int(height / page.pitch_pt + _NEARLY)
    return lines, int(page.text_mm * PT_PER_MM / (style.size + style.tracking_pt) + _NEARLY)


def _lines(role: Role, sheet: Sheet, wanted: int) -> Iterator[str]:
    section = sheet.blocks.section(role.paragraph)
    if section is None or _is_turned(section):
        return
    look, grid = sheet.looks.lines_of(role.paragraph), section.find(_GRID)
    height = sheet.blocks.around(role.paragraph)[1]
    on_grid = grid is not None and grid.get(w("type")) in ("lines", "linesAndChars", "snapToChars") and look.snaps
    if look.rule == "exact":
        pitch = look.line
    elif on_grid and grid is not None and look.line == 240:
        pitch = _twips(grid, "linePitch")
    else:
        yield say("no_pitch", sheet.locale, wanted=f"{sheet.profile.page.pitch_pt:g}", lines=wanted)
        return
    lines = int(height / pitch + _NEARLY) if pitch else 0
    if lines != wanted:
        yield say("lines", sheet.locale, found=lines, wanted=wanted, pitch=f"{pitch / TWIPS_PER_PT:g}")


def _characters(role: Role, sheet: Sheet, wanted: int) -> Iterator[str]:
    run = next((run for run in role.paragraph.iter(RUN) if nearest(run, P) is role.paragraph and _chinese(run)), None)
    section = sheet.blocks.section(role.paragraph)
    if run is None or section is None or _is_turned(section):
        return
    letters = sheet.looks.of_run(run)
    # Letters of another size are told by the rule of sizes.
    if letters.size != role.style.size:
        return
    step = _step(letters, role, section, sheet)
    found = int(sheet.blocks.around(role.paragraph)[0] / TWIPS_PER_PT / step + _NEARLY) if step else wanted
    if found != wanted:
        yield say("characters", sheet.locale, found=found, wanted=wanted)


def _step(letters: Letters, role: Role, section: Element, sheet: Sheet) -> float:
    """The room of a character in points; 0 if a grid of characters decides it in a way that is not known here."""
    grid = section.find(_GRID)
    if grid is None or grid.get(w("type")) not in ("linesAndChars", "snapToChars"):
        return letters.size + letters.tracking
    if not sheet.looks.lines_of(role.paragraph).snaps:
        return letters.size + letters.tracking
    usual = sheet.looks.usual_size()
    return usual + _twips(grid, "charSpace") / _PER_POINT if usual == letters.size else 0


def _margin(side: str, found: Element, wanted: float, locale: str) -> str:
    is_now = round(abs(_twips(found, side)) / _PER_MM, 1)
    return say("margin", locale, side=say(side, locale), found=f"{is_now:g}", wanted=f"{wanted:g}")


def _is_turned(section: Element) -> bool:
    size = section.find(_SIZE)
    return size is not None and _twips(size, "w") > _twips(size, "h")


def _end_of(section: Element, sheet: Sheet) -> Element | None:
    """The paragraph that ends the section; for the last one the last with text."""
    around = nearest(section, P)
    return around if around is not None else next(reversed(sheet.running), None)


def _chinese(run: Element) -> bool:
    return any("\u3400" <= character <= "\u9fff" for text in run.iter(T) for character in text.text or "")


def _twips(element: Element | None, name: str) -> int:
    text = "" if element is None else element.get(w(name), "0")
    try:
        return round(float(text or "0"))
    except ValueError:
        return 0
