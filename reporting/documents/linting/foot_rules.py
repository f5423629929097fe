"""The rules of the foot of a page: its number on the outer side, and the imprint at the foot of the last page."""

import re
from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE

from reporting.documents.doc_parts import DocPart
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.messages import say
from reporting.documents.linting.sheet import Sheet
from reporting.documents.wordml import PPR, TBL, TEXT_BOX, VAL, Element, P, R, is_on, nearest, text_of, w

_REFERENCE, _KIND, _RELATION = w("footerReference"), w("type"), f"{{{R}}}id"
_CODE, _SIMPLE, _INSTRUCTION = w("instrText"), w("fldSimple"), w("instr")
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_ODD_AND_EVEN = w("evenAndOddHeaders")
_FRAME, _ALIGN, _FLOATS = f"{PPR}/{w('framePr')}", f"{PPR}/{w('jc')}", f"{w('tblPr')}/{w('tblpPr')}"
# None is a number that is put to its place in another way than by the alignment of its paragraph.
_SIDES = {"default": ("right", "end", None), "even": ("left", "start", "both", "", None)}
# The lines of an imprint in a file without the styles of the house.
_IMPRINT = re.compile(r"\s*(?:抄送|抄报)：.*|.*\d{4}年\d{1,2}月\d{1,2}日印发(?:（共印.*）)?\s*")


def page_number(sheet: Sheet) -> Iterator[Finding]:
    """A number on each page but the last, between two dashes: on the right of odd pages, on the left of even ones."""
    numbered = [*_numbered(sheet)]
    if not numbered:
        yield Finding(say("no_page_number", sheet.locale))
        return
    differs = is_on(sheet.document.settings.element.find(_ODD_AND_EVEN))
    if not differs:
        yield Finding(say("one_side", sheet.locale), *numbered[0][1:])
    for kind, part, found in dict.fromkeys(numbered):
        if not re.fullmatch(_form(sheet), "".join(text_of(found).split())):
            wanted = f"{sheet.profile.page_number['before']}1{sheet.profile.page_number['after']}"
            yield Finding(say("number_form", sheet.locale, found=text_of(found).strip(), wanted=wanted), part, found)
        if differs and kind in _SIDES and _side_of(found) not in _SIDES[kind]:
            yield Finding(say(f"{kind}_side", sheet.locale), part, found)


def last_page_number(sheet: Sheet) -> Iterator[Finding]:
    """No number on the page with the imprint."""
    for _, part in _footers(sheet):
        if str(part.part.partname) in _with_imprint(sheet):
            for found in _numbers(part):
                yield Finding(say("numbered_imprint", sheet.locale), part, found)


def imprint_place(sheet: Sheet) -> Iterator[Finding]:
    """The imprint in the footer of the last section; in a finished file it may also be the last lines of the body."""
    last = _parts_of(sheet.sections[-1], sheet) if sheet.sections else []
    imprints = [role for role in sheet.roles if role.name == "Imprint"]
    for role in imprints:
        is_last = any(role.doc_part.part is part.part for _, part in last)
        if role.doc_part.room != "body" and not is_last:
            yield Finding(say("imprint_elsewhere", sheet.locale), role.doc_part, role.paragraph)
    in_body = [role.paragraph for role in imprints if role.doc_part.room == "body" and not _floats(role.paragraph)]
    in_body += [
        one for one in sheet.running if not imprints and sheet.locale == "zh" and _IMPRINT.fullmatch(text_of(one))
    ]
    after = sheet.running[sheet.running.index(in_body[-1]) + 1 :] if in_body and in_body[-1] in sheet.running else []
    if in_body and (sheet.is_template or after):
        why = "imprint_before_text" if after else "imprint_in_body"
        yield Finding(say(why, sheet.locale), sheet.body, in_body[0])


def _numbered(sheet: Sheet) -> Iterator[tuple[str, DocPart, Element]]:
    """The numbers of pages without the imprint: the pages that each is for, its footer, its paragraph."""
    imprints = _with_imprint(sheet)
    for kind, part in _footers(sheet):
        if str(part.part.partname) not in imprints:
            yield from ((kind, part, found) for found in _numbers(part))


def _side_of(number: Element) -> str | None:
    """The side that a paragraph is aligned to; None if a frame, a text box or a tab decides."""
    if number.find(_FRAME) is not None or nearest(number, TEXT_BOX) is not None or "\t" in text_of(number):
        return None
    align = number.find(_ALIGN)
    return "" if align is None else align.get(VAL, "")


def _with_imprint(sheet: Sheet) -> frozenset[str]:
    """The names of the parts that the imprint stands in."""
    return frozenset(str(role.doc_part.part.partname) for role in sheet.roles if role.name == "Imprint")


def _form(sheet: Sheet) -> str:
    number = sheet.profile.page_number
    dash = {"—": "[—－―–]"}
    before, after = (
        "".join(dash.get(one, re.escape(one)) for one in number[end].strip()) for end in ("before", "after")
    )
    return rf"{before}\d*{after}"


def _footers(sheet: Sheet) -> Iterator[tuple[str, DocPart]]:
    for section in sheet.sections:
        yield from _parts_of(section, sheet)


def _parts_of(section: Element, sheet: Sheet) -> list[tuple[str, DocPart]]:
    """The footers of a section, each with the pages that it is for."""
    relations = sheet.document.part.rels
    parts = {str(doc_part.part.partname): doc_part for doc_part in sheet.doc_parts}
    found = []
    for reference in section.iterfind(_REFERENCE):
        relation = relations.get(reference.get(_RELATION, ""))
        if relation is not None and relation.reltype == RELATIONSHIP_TYPE.FOOTER:
            found.append((reference.get(_KIND, "default"), parts[str(relation.target_part.partname)]))
    return found


def _numbers(part: DocPart) -> Iterator[Element]:
    """The paragraphs of a footer with a field for the number of the page."""
    for paragraph in part.paragraphs():
        codes = ["".join(code.text or "" for code in paragraph.iter(_CODE) if nearest(code, P) is paragraph)]
        codes += [field.get(_INSTRUCTION, "") for field in paragraph.iter(_SIMPLE)]
        if any(map(_PAGE.match, codes)):
            yield paragraph


def _floats(paragraph: Element) -> bool:
    """Whether a paragraph is put at a place of the page, in a frame, a text box or a floating table."""
    table = nearest(paragraph, TBL)
    is_framed = paragraph.find(_FRAME) is not None or nearest(paragraph, TEXT_BOX) is not None
    return is_framed or (table is not None and table.find(_FLOATS) is not None)
