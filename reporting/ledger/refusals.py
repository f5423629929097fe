"""Messages for the keeper of the ledger about a workbook that cannot be read: what it is, the rule, what to do."""

from reporting.xlsx.limits import LEDGER, RATIO
from reporting.xlsx.unusable import Reason, UnusableError

_RULE, _TODO = "an .xlsx workbook is expected", "save it as Excel workbook (.xlsx)"
_NEW = "copy the table alone into a new workbook"
_WORDS: dict[Reason, tuple[str, str, str]] = {
    "empty": ("the file is empty", _RULE, "put the table back"),
    "locked": ("it is locked with a password", "a ledger is open to read", "take the password off"),
    "old": ("it is an old .xls workbook", _RULE, _TODO),
    "page": ("it is a web page, not a workbook", _RULE, _TODO),
    "no workbook": ("it is not a workbook", _RULE, _TODO),
    "other archive": ("it is not an Excel workbook", _RULE, "save it as .xlsx"),
    "damaged": ("the file is damaged", "a whole .xlsx workbook is expected", "save it again as .xlsx"),
    "document type": (
        "{} declares a document type",
        "no workbook needs one",
        "copy the table into a new workbook",
    ),
    "large": (
        "it unpacks to {}",
        f"at most {LEDGER.unpacked // 2**20} MB, and {RATIO} times the packed size, are expected",
        _NEW,
    ),
    "far": (
        "cell {} is in use, far outside any table",
        f"at most {LEDGER.rows} rows and {LEDGER.columns} columns are read",
        _NEW,
    ),
    "many": ("it holds millions of cells without a value", "a table holds few", _NEW),
    "no sheet": ("no sheet can be seen", "the table stands on the first visible sheet", "show the sheet"),
}


def refusal(error: UnusableError) -> tuple[str, str, str]:
    observed, rule, todo = _WORDS[error.reason]
    return observed.format(error.detail or "a part"), rule, todo
