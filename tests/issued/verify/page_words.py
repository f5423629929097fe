"""Small acts on the words of a Word file: read them, replace them, put them into a cell or a run."""

import csv
import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

P, R, T, TBL, TR, TC = (qn(f"w:{name}") for name in ("p", "r", "t", "tbl", "tr", "tc"))
START, END, RPR, VAL = qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:rPr"), qn("w:val")


def read_table(file):
    """The rows of a table of the ledger."""
    with file.open(encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def nearest(element, tag):
    return next(element.iterancestors(tag), None)


def text_of(element):
    return "".join(t.text or "" for t in element.iter(T))


def replace_at(paragraph, start, end, words):
    """Other words in place of the characters from `start` to before `end`, in the run that the first of them is in."""
    place = 0
    for t in paragraph.iter(T):
        text = t.text or ""
        first, last = max(start - place, 0), min(end - place, len(text))
        place += len(text)
        if first < last or (start == end and 0 < first == last):
            t.text = text[:first] + words + text[last:]
            t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words = ""
            if start == end:
                return


def replace_words(paragraphs, chance, before, after):
    """The words in one of these paragraphs replaced by others; what was done, or None if they are nowhere."""
    # "all" is no part of "basketball".
    pattern = (r"(?<![A-Za-z])" if before[0].isascii() and before[0].isalpha() else "") + re.escape(before)
    found = [(p, match.start()) for p in paragraphs for match in re.finditer(pattern, text_of(p))]
    if not found:
        return None
    paragraph, place = chance.choice(found)
    words = text_of(paragraph)
    replace_at(paragraph, place, place + len(before), after)
    return f"{before} -> {after}: …{words[max(0, place - 12) : place + len(before) + 12]}…"


def put_text(cell, words):
    """These words as the only ones of a cell, in its first run."""
    texts = list(cell.iter(T))
    if not texts:
        run = etree.SubElement(next(cell.iter(P)), R)
        texts = [etree.SubElement(run, T)]
    for t in texts:
        t.text = ""
    texts[0].text = words


def run_of(words, like=None):
    """A run with these words, formatted like another one."""
    run = etree.Element(R)
    if like is not None and like.find(RPR) is not None:
        run.append(etree.fromstring(etree.tostring(like.find(RPR))))
    text = etree.SubElement(run, T)
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def properties_of(run):
    """The properties of a run, made if there are none."""
    found = run.find(RPR)
    if found is None:
        found = etree.Element(RPR)
        run.insert(0, found)
    return found


def swap_texts(one, other):
    """The words of two cells in each other's place."""
    here, there = text_of(one), text_of(other)
    put_text(one, there)
    put_text(other, here)


def put_property(properties, xml):
    """A property in its place among those of a run: a style stands first, and colour and size have one each."""
    new = parse_xml(xml.format(ns=nsdecls("w")))
    for old in properties.findall(new.tag):
        properties.remove(old)
    order = [
        "rStyle",
        "rFonts",
        "b",
        "i",
        "strike",
        "dstrike",
        "vanish",
        "color",
        "spacing",
        "sz",
        "szCs",
        "shd",
        "lang",
    ]
    rank = {qn(f"w:{name}"): place for place, name in enumerate(order)}
    behind = [each for each in properties if rank.get(each.tag, 0) > rank[new.tag]]
    if behind:
        behind[0].addprevious(new)
    else:
        properties.append(new)
