"""When one table is of, as far as that is known, with all faults about it."""

from dataclasses import dataclass, replace

from reporting.core.period import Period
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import Findings
from reporting.returns.reading.identity.claims import Claim

PeriodClaim = Claim[Period]
LABEL, ASKED = "报告期", "本次收的"


@dataclass(frozen=True)
class Timing:
    """When a table is of: the period that is reported (`frame`) and the one of the table itself, which may be a part.

    Both are None when that cannot be known. `frame_claim` is the text that says the frame, `own_claim` the one that
    says its own period. `is_unsaid` is whether no text says anything, `is_labelled` whether a label does.
    """

    frame_claim: PeriodClaim | None = None
    own_claim: PeriodClaim | None = None
    faults: tuple[Note, ...] = ()
    is_unsaid: bool = False
    is_labelled: bool = False

    @property
    def frame(self) -> Period | None:
        return self.frame_claim.only if self.frame_claim else None

    @property
    def own(self) -> Period | None:
        return self.own_claim.only if self.own_claim else None

    def tell(self, findings: Findings) -> None:
        """Add the faults, and from which text the period is taken if no label says it."""
        for fault in self.faults:
            findings.fault(fault.place, fault.found, fault.expected, fault.todo)
        if self.frame_claim and self.frame and self.frame_claim.source not in {LABEL, ASKED}:
            todo = f"未写明报告期，按{self.frame_claim.words}认定；请填写报告期"
            findings.converted(Place(), "（未填）", self.frame.label("zh"), f"period {self.frame.key}", todo)

    def as_a_fault(self) -> "Timing":
        """The same with the fault that a table is of a part of the period, and other tables do not make it whole."""
        assert self.frame_claim is not None  # noqa: S101 - asked only of a table with both
        assert self.own_claim is not None  # noqa: S101 - likewise
        return replace(self, faults=(*self.faults, contradiction(self.own_claim, self.frame_claim)))


def contradiction(claim: PeriodClaim, other: PeriodClaim) -> Note:
    found = f"{claim.words}写的是{'、'.join(period.label('zh') for period in claim.means)}"
    if other.source == ASKED:
        todo = "请改正写错的一处，或换用这一期的报表"
        return Note(claim.place, "fault", found, f"本次收的是{other.text}的报表", todo)
    expected = f"{other.words}写的是{'、'.join(period.label('zh') for period in other.means)}"
    return Note(claim.place, "fault", found, expected, "一张表只能是一个报告期的：请改正写错的一处")
