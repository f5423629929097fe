"""Errors that a person can mend. Everything else is a fault of the kit and ends with a traceback."""

from collections.abc import Sequence


class ReportingError(Exception):
    """One message for the person at the keyboard: where, what was found, what was expected, what to do.

    `head` names the place, each fault has a line of its own, `advice` says what to do next.
    The command line prints it without a traceback and ends with exit code 1; notes that were added come last.
    """

    advice = ""

    def __init__(self, head: str, faults: Sequence[object] = (), advice: str | None = None) -> None:
        self.head = head
        self.faults = tuple(str(fault) for fault in faults)
        self.advice = type(self).advice if advice is None else advice
        super().__init__("\n".join(line for line in (head, *self._indented(), self.advice) if line))

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *getattr(self, "__notes__", ())])

    def _indented(self) -> list[str]:
        return ["  " + fault.replace("\n", "\n  ") for fault in self.faults]


class PeriodError(ReportingError):
    """A period that cannot be read, or one for which nobody reported."""


class LedgerError(ReportingError):
    """Rows, columns or files of the ledger that cannot be used."""

    advice = "Correct the ledger and run again; nothing was written."


class NotebookError(ReportingError):
    """A notebook that cannot be run, or that failed in a cell."""


class ClusterError(ReportingError):
    """A cluster that cannot be reached, that went away, or that has machines with other code than this one."""


class AskingError(ReportingError):
    """A question that the ledger has no number for: what does not add up, an unknown column, a bare number."""


class PublishError(ReportingError):
    """Published things from which no briefing can be filled."""


class TemplateError(ReportingError):
    """Tokens in the template that cannot be filled."""


class DoubtError(ReportingError):
    """Figures that contradict each other, so that no briefing is issued."""


class PrivacyError(ReportingError):
    """Personal data in what was to be released."""


class UnreadFileError(ReportingError):
    """A file that cannot be looked through for personal data."""


class TraceError(ReportingError):
    """A number that no briefing prints, or a briefing that is not there."""


class VerifyError(ReportingError):
    """A file that cannot be read as a briefing."""


class OutputError(ReportingError):
    """A place where the briefing cannot be written, or must not be."""
