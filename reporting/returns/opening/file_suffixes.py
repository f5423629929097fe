"""How files end in which a return may come."""

# Many systems write web pages and plain texts under these names.
OLD_SUFFIXES = (".xls", ".xlt", ".et", ".ett")
TEXT_SUFFIXES = (".csv", ".txt", ".tsv")
RETURN_SUFFIXES = (
    *(".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".ods", ".ots"),
    *OLD_SUFFIXES,
    *TEXT_SUFFIXES,
    *(".docx", ".docm", ".doc", ".wps", ".htm", ".html", ".xml"),
)
