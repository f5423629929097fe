"""The enterprise that each table of a workbook belongs to, from all texts that name one; a contradiction is a fault."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import PurePath

from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import Findings, quoted
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise
from reporting.returns.reading.context.naming import Names, Near
from reporting.returns.reading.identity.claims import Claim, Surroundings
from reporting.returns.reading.identity.owner import LABEL, UNREGISTERED, Owner, OwnerClaim, nobody
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.cover import CoverValue, usable_values

_NO_CLAIMS: Sequence[OwnerClaim] = ()
_TITLE, _SHEET, _SIGNED, _NOTE, _FILE, _ROWS = "标题", "表名", "落款", "说明", "文件名", "各行的单位"


class Owners:
    """Finds the owner of each table; `covers` are the sheets without tables, `file` is the name of the workbook."""

    def __init__(self, file: str, sheets: Sequence[str], covers: Sequence[Surroundings], names: Names) -> None:
        self._file, self._sheets, self._covers, self._names = file, sheets, covers, names

    def of(self, sheet: str, around: Sequence[Surroundings], elsewhere: Sequence[OwnerClaim] = _NO_CLAIMS) -> Owner:
        """The owner of a table on a sheet; `around` are its surroundings, the nearest first.

        `elsewhere` is what the rows or other tables say, for a table about which nothing else says anything.
        """
        values = self._values(around) or self._cover_values
        unknown = next((value for value in values if self._named(value) is None), None)
        if unknown is not None:
            return self._unknown(unknown)
        if stranger := self._stranger(sheet, around):
            return Owner(faults=(stranger,), is_stranger=True)
        labelled = [self._by_label(value) for value in values]
        own = [*self.own_claims(sheet, around), *self._file_claims]
        claims = [*labelled, *own, *(elsewhere if not (labelled or own) else ())]
        basis = next((claim for claim in claims if claim.only), None)
        if basis is None or basis.only is None:
            return Owner(faults=(_several(claims[0]) if claims else nobody(),))
        owner = basis.only.owner
        claims += [self._by_label(value) for value in self._cover_values if self._named(value)]
        claims += self._in_passing(_NOTE, [note for near in around[:1] for note in near.notes])
        others = [claim for claim in claims if owner not in {named.owner for named in claim.means}]
        if others:
            return self._contradiction(owner, basis, others)
        # The name of the file is the choice of whoever collects: a label that names a unit weighs more.
        counted = [*elsewhere, *(claim for claim in claims if claim.source != _FILE or not labelled)]
        if all(named.parent for claim in counted for named in claim.means):
            return Owner(faults=(self._of_a_unit(basis, owner),))
        return Owner(owner, self._unit(owner, sheet, around, claims), basis)

    def _stranger(self, sheet: str, around: Sequence[Surroundings]) -> Note | None:
        """A fault for a title or a name with somebody who is not known, whoever else is named."""
        titles = [(_TITLE, *title) for near in around[:1] for title in near.titles]
        named = [*titles, (_SHEET, sheet, Place(sheet)), (_FILE, PurePath(self._file).stem, Place())]
        for source, text, place in named:
            if name := self._names.stranger_in(text):
                todo = "请改写单位名称；新单位请先由汇总单位登记"
                return Note(place, "fault", f"{source}{quoted(text)}", f"{quoted(name)}{UNREGISTERED}", todo)
        return None

    def own_claims(self, sheet: str, around: Sequence[Surroundings]) -> list[OwnerClaim]:
        """What titles and the sheet's name say of a table."""
        titles = next((named for near in around if (named := list(self._in_passing(_TITLE, near.titles)))), [])
        signed = [(text, place) for near in around[:1] for text, place in near.notes if self._names.enterprise(text)]
        return [
            *titles,
            *self._in_passing(_SHEET, [(sheet, Place(sheet))]),
            *self._in_passing(_SIGNED, signed),
        ]

    def value_claims(self, around: Sequence[Surroundings]) -> list[OwnerClaim]:
        """What the labelled cells near a table say."""
        return [self._by_label(value) for value in self._values(around) if self._named(value)]

    @cached_property
    def cover_claims(self) -> Sequence[OwnerClaim]:
        """What titles on sheets without tables name in passing."""
        return [claim for cover in self._covers for claim in self._in_passing(_TITLE, cover.titles)]

    def in_headings(self, block: TableBlock) -> Owner | None:
        """A fault for a table with a column for each of several enterprises; None for any other."""
        named = [self._names.enterprise(heading.levels[-1]) for heading in block.head.headings]
        owners = {known.id: known for known in named if known and not known.parent}
        if len(owners) < 2:
            return None
        names = "、".join(quoted(owner.names[0]) for owner in owners.values())
        todo = "请各用一张表，写明各自的填报单位"
        fault = Note(block.head_place(), "fault", f"表头里{names}各占一栏", "一张表只能是一家单位的", todo)
        return Owner(faults=(fault,))

    def tell_basis(self, known: Sequence[Owner], findings: Findings) -> None:
        """Say from which text an enterprise is taken: one that names itself, rather than one of its units."""
        passing = [owner for owner in known if owner.is_in_passing and owner.enterprise]
        basis = min((owner.basis for owner in passing if owner.basis), key=_names_a_unit, default=None)
        if basis:
            todo = f"未写明填报单位，按{basis.words}认定；请填写填报单位"
            findings.converted(Place(), "（未填）", self._names.name_of(passing[0].enterprise), "sender", todo)

    def row_claim(self, sheet: str, enterprise: KnownEnterprise, row: int) -> OwnerClaim:
        return Claim(_ROWS, enterprise.names[0], Place(sheet, row), (enterprise,))

    def _values(self, around: Sequence[Surroundings]) -> Sequence[CoverValue]:
        """The values of the nearest surroundings that have one."""
        return next((values for near in around if (values := _enterprise_values(near))), ())

    @cached_property
    def _cover_values(self) -> Sequence[CoverValue]:
        values = [value for cover in self._covers for value in _enterprise_values(cover)]
        return usable_values(values, lambda value: self._named(value) is not None)

    def _named(self, value: CoverValue) -> KnownEnterprise | None:
        return self._names.enterprise(value.text)

    def _by_label(self, value: CoverValue) -> OwnerClaim:
        named = self._named(value)
        return Claim(LABEL, value.text, value.place, (named,) if named else ())

    def _in_passing(self, source: str, texts: Sequence[tuple[str, Place]]) -> Iterator[OwnerClaim]:
        for text, place in texts:
            named = self._names.named_in(text)
            if not named and source == _SHEET and (short := self._names.abbreviated(text)):
                named = (short,)
            if not named and source == _TITLE and (unit := self._names.leading_unit(text)):
                named = (unit,)
            if named:
                yield Claim(source, text, place, _owners_of(named))

    @cached_property
    def _file_claims(self) -> Sequence[OwnerClaim]:
        return list(self._in_passing(_FILE, [(PurePath(self._file).stem, Place())]))

    def _unit(self, owner: str, sheet: str, around: Sequence[Surroundings], claims: Sequence[OwnerClaim]) -> str:
        """The one unit of the owner that the sheet is called after, or that a label or a title names."""
        units = next((leading for near in around if (leading := self._units_in(near, owner))), [])
        if not units and (in_file := self._names.unit_leading(PurePath(self._file).stem, owner)):
            units = [in_file]
        named = self._names.unit(sheet, owner)
        units += [named] if named and named.parent == owner else []
        units += [unit for claim in claims for unit in claim.means if unit.parent == owner and claim.source != _FILE]
        ids = {unit.id for unit in units}
        return ids.pop() if len(ids) == 1 else ""

    def _units_in(self, near: Surroundings, owner: str) -> list[KnownEnterprise]:
        """The units with whose names titles begin: 炼铁厂2024年成果."""
        named = (self._names.unit_leading(text, owner) for text, _ in near.titles)
        return [unit for unit in named if unit]

    def _contradiction(self, owner: str, basis: OwnerClaim, others: Sequence[OwnerClaim]) -> Owner:
        parties = dict.fromkeys([owner, *(named.owner for claim in others for named in claim.means)])
        todo = "一张表只能是一家单位的：请改正写错的一处；几家合报的，请各用一张表，写明各自的填报单位"
        faults = [
            Note(
                claim.place,
                "fault",
                f"{claim.words}写的是{'、'.join(self._names.name_of(named.owner) for named in claim.means)}",
                f"{basis.words}写的是{self._names.name_of(owner)}",
                todo,
            )
            for claim in others
        ]
        return Owner(owner, "", basis, tuple(parties), tuple(faults))

    def _of_a_unit(self, basis: OwnerClaim, owner: str) -> Note:
        todo = f"请由{self._names.name_of(owner)}汇总填报，下属单位写在“所属单位”栏"
        return Note(basis.place, "fault", quoted(basis.text), f"是{self._names.name_of(owner)}的下属单位", todo)

    def _unknown(self, value: CoverValue) -> Owner:
        if value.bad:
            expected, todo = "这一格没有可以采用的值", "请填写单位名称，不要留公式"
            return Owner(faults=(Note(value.place, "fault", value.bad, expected, todo),))
        near = self._near(value.text)
        if near is None:
            expected, todo = UNREGISTERED, "请改写单位名称；新单位请先由汇总单位登记"
            return Owner(faults=(Note(value.place, "fault", quoted(value.text), expected, todo),))
        expected = f"{UNREGISTERED}，是不是“{self._names.name_of(near.means)}”？"
        todo = "如是，由汇总单位在别称表中核对确认后再收；也可改写单位名称"
        fault = Note(value.place, "fault", quoted(value.text), expected, todo)
        return Owner(faults=(fault,), near=(near, value.place))

    def _near(self, text: str) -> Near | None:
        """The enterprise that a title, a sheet or the file is called after, or else the nearest name."""
        sheets = [(sheet, Place(sheet)) for sheet in self._sheets]
        around = [*self.cover_claims, *self._in_passing(_SHEET, sheets), *self._file_claims]
        named = next((claim.only for claim in around if claim.only), None)
        return Near("enterprise", text, named.owner) if named else self._names.near_enterprise(text)


def _enterprise_values(near: Surroundings) -> list[CoverValue]:
    return [value for field, value in near.values if field == "enterprise"]


def _owners_of(named: Sequence[KnownEnterprise]) -> tuple[KnownEnterprise, ...]:
    """A unit beside its own enterprise says the same: 甲公司集团甲一矿 is the unit."""
    parents = {unit.parent for unit in named if unit.parent}
    return tuple(enterprise for enterprise in named if enterprise.id not in parents)


def _names_a_unit(claim: OwnerClaim) -> bool:
    return any(named.parent for named in claim.means)


def _several(claim: OwnerClaim) -> Note:
    names = "、".join(named.names[0] for named in claim.means)
    todo = "一张表只能是一家单位的：几家合报的，请各用一张表，写明各自的填报单位"
    return Note(claim.place, "fault", f"{claim.words}里有几家单位：{names}", "不知道是哪一家的数", todo)
