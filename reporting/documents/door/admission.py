"""`Admission`: the walk through a file, from relation to relation: what is known comes in, each fault has its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reporting.documents.door.contents import why_odd
from reporting.documents.door.dropping import take_out
from reporting.documents.door.examining import Examination, faults_of_elements, held
from reporting.documents.door.known_elements import REFUSED
from reporting.documents.door.known_parts import FILE, Kind, kind_of
from reporting.documents.door.mending import mend
from reporting.documents.door.never import faults_of_parts
from reporting.documents.door.package import ROOT, Package, Relation
from reporting.documents.door.parsing import UnreadableError, parsed
from reporting.documents.door.places import Places
from reporting.documents.messages import say
from reporting.documents.wordml import BODY, Element

_STRICT = "http://purl.oclc.org/ooxml/"
_MACROS = "macroenabled"
_FILE = Kind("keep", FILE, {}, {})


@dataclass
class Kept:
    """A part that comes in: its bytes, its type, the name of its kind, and those of its relations that stay."""

    content: bytes
    type: str
    kind: str
    relations: list[Relation] = field(default_factory=list)


class Admission:
    """One file at the door: the parts that come in, the reasons to refuse it, and what was left behind, in words.

    With `edited` it is a file that people edited, which is read and never sent out: it may hold comments, tracked
    changes, objects and links, and what is not known is left behind.
    """

    def __init__(self, package: Package, locale: str, *, edited: bool) -> None:
        self.kept: dict[str, Kept] = {ROOT: Kept(b"", "", FILE)}
        self.notes: list[str] = []
        self._package, self._locale, self._edited = package, locale, edited
        self._faults: dict[str, list[str]] = {ROOT: []}
        self._styles: Element | None = None
        try:
            self._faults[ROOT] += faults_of_parts(package.parts, locale)
            self._enter_file(package.relations_of(ROOT))
        except UnreadableError as error:
            self._faults[ROOT].append(self._in_words(error))

    @property
    def faults(self) -> list[str]:
        """Every reason to refuse the file, in the order of its parts."""
        return list(dict.fromkeys(fault for faults in self._faults.values() for fault in faults))

    def _enter_file(self, relations: Sequence[Relation]) -> None:
        kinds = [kind_of(relation.type, FILE) for relation in relations]
        if any(relation.type.startswith(_STRICT) for relation in relations):
            self._faults[ROOT].append(say("strict", self._locale))
        elif not self._package.types.mention("wordprocessingml", "ms-word"):
            self._faults[ROOT].append(say("not_docx", self._locale))
        elif not any(kind is not None and kind.room for kind in kinds):
            self._faults[ROOT].append(say("no_document", self._locale))
        else:
            self._follow(ROOT, _FILE, relations, {})

    def _follow(self, part: str, holder: Kind, relations: Iterable[Relation], mentioned: Mapping[str, str]) -> None:
        """Let in what the relations of a part lead to; `mentioned` are those that the part names, with the place."""
        once: set[str] = set()
        for relation in relations:
            kind = kind_of(relation.type, holder.name)
            if kind is None or not self._is_wanted(relation, kind, mentioned):
                continue
            if kind.once and kind.name in once:
                self._faults[part].append(say("two_parts", self._locale, what=kind.words[self._locale]))
            elif relation.is_outside and not kind.outside:
                self._faults[part].append(say("external", self._locale, target=relation.target))
            elif kind.outside or self._enter(relation.part, kind, mentioned.get(relation.id, "")):
                self.kept[part].relations.append(relation)
            once.add(kind.name)

    def _is_wanted(self, relation: Relation, kind: Kind, mentioned: Mapping[str, str]) -> bool:
        if kind.verdict == "drop":
            self.notes += [kind.words[self._locale]] if kind.words else []
            return False
        if kind.verdict == "refuse":
            if kind.always or (self._edited and kind.edited):
                self._faults[ROOT].append(held(kind.words, kind.remedy, self._locale))
            return False
        if self._edited:
            return relation.is_outside if kind.outside else kind.once or self._package.has(relation.part)
        return relation.id in mentioned or not kind.needs_mention

    def _enter(self, part: str, kind: Kind, outer: str) -> bool:
        """Whether the part is in now; faults are noted, at the `outer` place if the part has none of its own."""
        faults = self._faults.setdefault(part, [])
        if part in self.kept and self.kept[part].kind == kind.name:
            return True
        try:
            self._let_in(part, kind, outer)
        except UnreadableError as error:
            # Of an edited file only the text is read: a picture may be of any kind, or gone.
            if kind.root or not self._edited:
                what = self._in_words(error)
                faults.append(say("at", self._locale, place=outer, what=what) if outer else what)
            return False
        return True

    def _let_in(self, part: str, kind: Kind, outer: str) -> None:
        # One part cannot be two things, such as the styles and a picture.
        if part in self.kept or not self._package.has(part):
            raise UnreadableError("damaged", f"/{part}")
        kept = Kept(self._package.content(part), self._type(part, kind), kind.name)
        if not self._edited and (odd := why_odd(kind, kept.content)):
            raise UnreadableError(odd, part)
        if kind.root:
            self._read(part, kind, outer, kept)
        else:
            self.kept[part] = kept

    def _read(self, part: str, kind: Kind, outer: str, kept: Kept) -> None:
        root = parsed(part, kept.content)
        if root.tag != kind.root or (kind.room == "body" and root.find(BODY) is None):
            raise UnreadableError("damaged", part)
        relations = self._package.relations_of(part)
        self.kept[part] = kept
        if kind.room == "body":
            self._styles = self._styles_among(relations)
        places = Places(root, part, kind.room, kind.words[self._locale], self._styles, outer)
        is_changed, mentioned = mend(root), dict[str, str]()
        if self._edited:
            groups = [group for group in REFUSED if group.edited]
            self._faults[part] += faults_of_elements(places, groups, self._locale)
        else:
            is_changed |= take_out(root)
            examination = Examination(places, kind, {relation.id: relation for relation in relations}, self._locale)
            self._faults[part] += [*examination.faults_of_content(), *examination.faults_of_leads()]
            is_changed, mentioned = is_changed or examination.changed, examination.mentioned
        if is_changed:
            kept.content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._follow(part, kind, relations, mentioned)

    def _type(self, part: str, kind: Kind) -> str:
        """The type of the part, one of those that its kind may have."""
        found = self._package.types.of(part).partition(";")[0].strip()
        if _MACROS in found.casefold():
            raise UnreadableError("macros", part)
        known = next((content for content in kind.content if content.casefold() == found.casefold()), None)
        if known is None and not (self._edited and kind.root):
            raise UnreadableError("other_type" if found else "no_type", part, found=found)
        # A template (.dotx) becomes a document.
        return kind.content[0] if kind.root or known is None else known

    def _styles_among(self, relations: Iterable[Relation]) -> Element | None:
        for relation in relations:
            if relation.type.endswith("/styles") and self._package.has(relation.part):
                try:
                    return parsed(relation.part, self._package.content(relation.part))
                except UnreadableError:
                    return None
        return None

    def _in_words(self, error: UnreadableError) -> str:
        return say(error.why, self._locale, part=error.part, **error.words)
