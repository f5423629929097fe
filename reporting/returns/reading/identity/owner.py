"""Whose one table is, as far as that is known, with all faults about it."""

from dataclasses import dataclass

from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import Findings
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise
from reporting.returns.reading.context.naming import Near
from reporting.returns.reading.identity.claims import Claim

OwnerClaim = Claim[KnownEnterprise]
LABEL = "填报单位"
UNREGISTERED = "不是已登记的单位"


@dataclass(frozen=True)
class Owner:
    """Whose a table is: the enterprise ('' when that cannot be known) and the unit that filled it in.

    `basis` is the text that says so, `parties` are all enterprises of a contradiction, which is among the `faults`;
    `near` is a name that a person should check. A stranger is somebody whom the ledger does not know, maybe a unit.
    """

    enterprise: str = ""
    unit: str = ""
    basis: OwnerClaim | None = None
    parties: tuple[str, ...] = ()
    faults: tuple[Note, ...] = ()
    near: tuple[Near, Place] | None = None
    is_stranger: bool = False

    @property
    def is_unsaid(self) -> bool:
        """Whether no text says anything."""
        return self.faults == (nobody(),)

    @property
    def is_of_anybody(self) -> bool:
        """Whether the table may belong to any enterprise of the workbook."""
        return self.is_unsaid or self.is_stranger

    @property
    def is_in_passing(self) -> bool:
        """Whether no label says it (填报单位：甲公司)."""
        return self.basis is not None and self.basis.source != LABEL

    def tell(self, findings: Findings) -> None:
        """Add the faults, and the name to be checked."""
        for fault in self.faults:
            findings.fault(fault.place, fault.found, fault.expected, fault.todo)
        if self.near:
            findings.propose(*self.near)


def nobody() -> Note:
    expected = "表头、表名和文件名里都没有已登记的单位"
    return Note(Place(), "fault", "没有写明填报单位", expected, "请在表头填写“填报单位：单位名称”")
