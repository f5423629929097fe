"""`there_and_back`: a briefing saved by LibreOffice, in its own formats and in old ones of Word, and as .docx again."""

import shutil
import subprocess

OFFICE = shutil.which("soffice")
# Formats that a file is saved in one after the other; the last one is always docx.
CHAINS = (
    ("docx",),
    ("doc", "docx"),
    ("odt", "docx"),
    ("rtf", "docx"),
    ("docx", "docx"),
    ("odt", "doc", "docx"),
    ("doc", "odt", "docx"),
)
# Each with its own filter: "doc" alone is not always that of Word 97.
_FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
}


def there_and_back(file, chain, folder):
    """The file after these hops: of the same name, in another folder."""
    for hop, form in enumerate(chain):
        target = folder / f"{hop}{form}"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [OFFICE, profile, "--headless", "--convert-to", _FILTERS[form], "--outdir", target, file]
        subprocess.run(command, capture_output=True, timeout=60, check=True)
        file = target / f"{file.stem}.{form}"
        assert file.exists()
    return file
