"""`Examination`: the faults in the tree of one part, each with its place, and the relations that it names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reporting.documents.door.field_rules import FieldFault, faults_of_fields, is_address
from reporting.documents.door.hidden import hidden_in
from reporting.documents.door.known_elements import REFUSED, Lead, Refused, leads_in, qualified
from reporting.documents.door.known_parts import Kind, kind_of
from reporting.documents.door.package import Relation
from reporting.documents.door.places import Places
from reporting.documents.messages import say
from reporting.documents.wordml import Element, remove

_LINK, _ANCHOR = qualified("w:hyperlink"), qualified("w:anchor")


@dataclass
class Examination:
    """One part under examination: its tree, its kind, the relations that it may name, by their number.

    `mentioned` are the relations that it names rightly, each with the place; `changed` says that its tree was mended.
    """

    places: Places
    kind: Kind
    relations: Mapping[str, Relation]
    locale: str
    mentioned: dict[str, str] = field(default_factory=dict)
    changed: bool = False

    def faults_of_leads(self) -> list[str]:
        """The faults of all that leads out of the part."""
        return [fault for lead in leads_in(self.places.root) for fault in self._of_lead(lead)]

    def faults_of_content(self) -> Iterator[str]:
        """The faults of its elements, fields and hidden text."""
        yield from faults_of_elements(self.places, REFUSED, self.locale)
        for fault in faults_of_fields(self.places.root):
            yield self._of_field(fault)
        if self.kind.room:
            for element, text in hidden_in(self.places.root, self.places.styles):
                yield self._at(element, say("hidden", self.locale, text=text))

    def _of_lead(self, lead: Lead) -> Iterable[str]:
        relation = self.relations.get(lead.value)
        if lead.use == "followed":
            return [] if is_address(lead.value) else [self._bad_link(lead.element, lead.value)]
        if lead.use == "loaded":
            return [self._external(lead.element, relation.target if relation else lead.value)]
        if relation is None:
            return [self._at(lead.element, say("lost", self.locale, lead=lead.name))]
        return self._of_relation(lead, relation)

    def _of_relation(self, lead: Lead, relation: Relation) -> Iterable[str]:
        kind = kind_of(relation.type, self.kind.name)
        if kind is not None and kind.verdict == "refuse":
            return [self._at(lead.element, held(kind.words, kind.remedy, self.locale))]
        is_known = kind is not None and kind.verdict == "keep" and lead.kind == kind.name
        if kind is not None and is_known and kind.outside:
            return self._of_link(lead, relation)
        if relation.is_outside:
            return [self._external(lead.element, relation.target)]
        if kind is None or not is_known:
            return [self._at(lead.element, say("unknown_content", self.locale, lead=lead.name))]
        self.mentioned.setdefault(relation.id, "" if kind.room else self.places.of(lead.element, self.locale))
        return []

    def _of_link(self, lead: Lead, relation: Relation) -> Iterable[str]:
        if relation.target.startswith("#"):
            # Some programs write a bookmark as if it were another file.
            self.changed = True
            if lead.element.tag == _LINK:
                del lead.element.attrib[lead.attribute]
                lead.element.set(_ANCHOR, relation.target[1:])
            else:
                remove(lead.element)
            return []
        if not relation.is_outside or not is_address(relation.target):
            return [self._bad_link(lead.element, relation.target)]
        self.mentioned.setdefault(relation.id, "")
        return []

    def _of_field(self, fault: FieldFault) -> str:
        if fault.link:
            return self._bad_link(fault.element, fault.link)
        what = fault.entry.get(self.locale) or say("unknown_field", self.locale)
        remedy = fault.entry.get(f"do_{self.locale}") or say("as_text", self.locale)
        return self._at(fault.element, say("holds_field", self.locale, what=what, field=fault.field, remedy=remedy))

    def _bad_link(self, element: Element, target: str) -> str:
        return self._at(element, say("bad_link", self.locale, target=target))

    def _external(self, element: Element, target: str) -> str:
        return self._at(element, say("external", self.locale, target=target))

    def _at(self, element: Element, what: str) -> str:
        return say("at", self.locale, place=self.places.of(element, self.locale), what=what)


def faults_of_elements(places: Places, groups: Iterable[Refused], locale: str) -> Iterator[str]:
    """The elements of a part that are refused, each with its place."""
    for group in groups:
        found = list(places.root.iter(*group.elements))
        for element in found[:1] if group.first else found:
            what = held(group.words, group.remedy, locale)
            yield say("at", locale, place=places.of(element, locale), what=what)


def held(words: Mapping[str, str], remedy: Mapping[str, str], locale: str) -> str:
    """That there is such a thing, and what to do about it."""
    return say("holds", locale, what=words[locale], remedy=remedy.get(locale) or say("replace", locale))
