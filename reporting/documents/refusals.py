"""`refusals`: the reasons to refuse a template: hidden content, and content that runs or fetches when opened."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from reporting.documents.doc_parts import STYLE_ID, STYLE_OF
from reporting.documents.messages import say
from reporting.documents.wordml import PPR, RPR, RUN, STYLE, VAL, Element, P, is_on, nearest, w

_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
_DOC_PART = re.compile(r"word/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml")
_STRICT = b"http://purl.oclc.org/ooxml/"
_FETCHING = re.compile(r"\s*(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
_TRACKED = [w(name) for name in (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "pPrChange", "rPrChange",
    "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange",
)]  # fmt: skip
_VANISH, _INSTRUCTION, _RUN_STYLE = w("vanish"), w("instrText"), w("rStyle")
_COMMENT_MARKS = (w("commentReference"), w("commentRangeStart"))
_SHORT = 20


def broken(parts: Mapping[str, bytes], locale: str) -> list[str]:
    """Messages with every reason not to read these parts at all."""
    return _read(parts, locale)[1]


def refusals(parts: Mapping[str, bytes], locale: str) -> list[str]:
    """Messages with every reason not to use these parts as a template."""
    trees, faults = _read(parts, locale)
    if not trees:
        return faults
    faults += [say("external", locale, target=target) for target in _outside(trees)]
    vanishing = _vanishing(trees.get("word/styles.xml"))
    for name in filter(_DOC_PART.fullmatch, trees):
        faults += _in_doc_part(trees[name], vanishing, locale)
    return list(dict.fromkeys(faults))


def _read(parts: Mapping[str, bytes], locale: str) -> tuple[Mapping[str, Element], list[str]]:
    """The parts as trees, and messages with what is wrong with them; no trees if they cannot be read."""
    if _STRICT in parts["_rels/.rels"]:
        return {}, [say("strict", locale)]
    trees, faults = _parsed(parts, locale)
    faults += [say("damaged", locale, part=target) for target in _dangling(trees, parts)]
    if faults:
        return {}, faults
    return trees, [say("macros", locale)] if _has_macros(parts) else []


def _parsed(parts: Mapping[str, bytes], locale: str) -> tuple[dict[str, Element], list[str]]:
    trees, faults = {}, []
    for name, part in parts.items():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        # Without the zeros of UTF-16, so that no encoding hides a declaration.
        if b"<!DOCTYPE" in (plain := part.replace(b"\0", b"")) or b"<!ENTITY" in plain:
            faults.append(say("dtd", locale, part=name))
            continue
        try:
            tree = etree.fromstring(part, _PARSER)
        except etree.XMLSyntaxError:
            faults.append(say("damaged", locale, part=name))
            continue
        trees[name] = tree
        if tree.getroottree().docinfo.internalDTD is not None:
            faults.append(say("dtd", locale, part=name))
    return trees, faults


def _dangling(trees: Mapping[str, Element], parts: Mapping[str, bytes]) -> Iterator[str]:
    """Targets of relations that are not in the file."""
    for name, tree in trees.items():
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in tree if name.endswith(".rels") else ():
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "").split("#")[0]))
            if relation.get("TargetMode") != "External" and target.lstrip("/") not in parts and target != "/" + folder:
                yield target


def _has_macros(parts: Mapping[str, bytes]) -> bool:
    return b"macroEnabled" in parts["[Content_Types].xml"] or any("vba" in name.casefold() for name in parts)


def _outside(trees: Mapping[str, Element]) -> Iterator[str]:
    for name, tree in trees.items():
        for relation in tree if name.endswith(".rels") else ():
            is_link = relation.get("Type", "").endswith("/hyperlink")
            if relation.get("TargetMode") == "External" and not is_link:
                yield relation.get("Target", "")


def _vanishing(styles: Element | None) -> frozenset[str]:
    """The ids of the styles that hide their text."""
    if styles is None:
        return frozenset()
    hidden = (style for style in styles.iter(STYLE) if is_on(style.find(f"{RPR}/{_VANISH}")))
    return frozenset(style.get(STYLE_ID, "") for style in hidden)


def _in_doc_part(root: Element, vanishing: frozenset[str], locale: str) -> Iterator[str]:
    if next(root.iter(*_TRACKED), None) is not None:
        yield say("tracked", locale)
    if next(root.iter(*_COMMENT_MARKS), None) is not None:
        yield say("comments", locale)
    for run in root.iter(RUN):
        text = "".join(child.text or "" for child in run if child.tag == w("t"))
        if text and _is_hidden(run, vanishing):
            yield say("hidden", locale, text=text[:_SHORT])
    for instruction in root.iter(_INSTRUCTION, w("fldSimple")):
        match = _FETCHING.match(instruction.text or instruction.get(w("instr")) or "")
        if match:
            yield say("fetching_field", locale, field=match.group(1).upper())


def _is_hidden(run: Element, vanishing: frozenset[str]) -> bool:
    switch = run.find(f"{RPR}/{_VANISH}")
    if switch is not None:
        return is_on(switch)
    if not vanishing:
        return False
    paragraph = nearest(run, P)
    styles = [run.find(f"{RPR}/{_RUN_STYLE}")]
    styles += [] if paragraph is None else [paragraph.find(f"{PPR}/{STYLE_OF}")]
    return any(style is not None and style.get(VAL) in vanishing for style in styles)
