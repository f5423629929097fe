"""The last check before anything is released: no part of any file, visible or hidden, may contain personal data.

Office files, records, pages, manifests and kept editions are looked at alike; so are their names.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reporting.core.errors import PrivacyError
from reporting.core.office_package import part_digests
from reporting.core.personal_data import Personal, in_english, masked, personal_data
from reporting.documents.places import place_of
from reporting.looking.inside import Part, SealedError, pieces, table_rows
from reporting.looking.loose_texts import loose_texts

_HEAD = {
    "zh": "要放行的文件里有{count}处个人信息，没有放行",
    "en": "Personal data in {count} places of what was to be released; nothing was released",
}
_ADVICE = {
    "zh": "请在台账、笔记本或模板里删去后再运行；模板里可以有办公室的座机，不能有手机号。"
    "确实不是个人信息的，可以核实（make privacy FILE=… CONFIRM=1 给出要加的行）。",
    "en": "Take it out of the ledger, the notebook or the template and run again; "
    "a template may hold the landline of an office, but no mobile number. "
    "What is none can be confirmed: make privacy FILE=… CONFIRM=1 prints the row.",
}
_NUMBER = {
    "zh": "{file}，{place}：{kind}（{first}…，共{length}位）",
    "en": "{file}, {place}: {kind} ({first}…, {length} digits)",
}
_WORDS = {"zh": "{file}，{place}：{kind}", "en": "{file}, {place}: {kind}"}
_NAME = {"zh": "文件名", "en": "the name of the file"}
_PLACES = {
    "line": {"zh": "第{number}行", "en": "line {number}"},
    "cell": {"zh": "第{number}格", "en": "cell {number}"},
}
_SEALED = {
    "zh": "{file}，{part}：嵌入的文件打不开，无法检查",
    "en": "{file}, {part}: an embedded file that cannot be opened",
}


@dataclass(frozen=True)
class FilesToCheck:
    """The files that are to go out, by name, and the template that they were made from.

    `numeric` names workbooks: their cells of numbers come from number columns of the ledger, and are not checked.
    `confirmed` are the marks of words that a person has confirmed to be none.
    """

    files: Mapping[str, bytes]
    template: bytes
    locale: str
    numeric: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def _office(template: bytes) -> frozenset[str]:
    """The landlines in the template."""
    findings = (finding for piece in pieces(template) for finding in personal_data(piece.text))
    return frozenset(finding.digits for finding in findings if finding.landline)


def personal_data_in(release: FilesToCheck) -> list[str]:
    """One line for each finding, with file, place and kind; the personal data itself is never quoted.

    Landlines that are in the template are those of the office and may stay. What a record holds is not told of its page
    once more: the record is what can be looked at.
    """
    faults, clean, refused = list[str](), _Clean(_clean_parts(release.template, release.confirmed)), set[str]()
    for name in sorted(release.files, key=_is_page):
        if _is_page(name) and Path(name).stem in refused:
            continue
        file_faults = [*_faults(release, name, clean)]
        faults += file_faults
        if file_faults and name.endswith(".ipynb"):
            refused.add(Path(name).stem)
        if not file_faults and name not in release.numeric and _is_package(release.files[name]):
            clean.parts.update(part_digests(release.files[name]).items())
    return list(dict.fromkeys(faults))


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def refuse(faults: Sequence[str], locale: str) -> None:
    """Raise one PrivacyError with all faults, if there are any."""
    if faults:
        raise PrivacyError(_HEAD[locale].format(count=len(faults)), faults, _ADVICE[locale])


def refuse_personal_data(release: FilesToCheck) -> None:
    """Raise one PrivacyError with all personal data in the files."""
    refuse(personal_data_in(release), release.locale)


@lru_cache(maxsize=4)
def _clean_parts(template: bytes, confirmed: frozenset[str]) -> set[Part]:  # noqa: ARG001 - what may stand in a part depends on both
    """Parts that were checked in this process and are clean: most are in the document of every enterprise."""
    return set()


def check_template_early(template: bytes, locale: str) -> None:
    """Check the template while there is time: most of its parts are in the briefing unchanged."""
    clean = _Clean(_clean_parts(template, frozenset()))
    if _is_package(template) and not any(_faults(FilesToCheck({"": template}, template, locale), "", clean)):
        clean.parts.update(part_digests(template).items())


@dataclass
class _Clean:
    """Parts and texts that were checked and have no personal data: most texts are in several files."""

    parts: set[Part]
    texts: set[str] = field(default_factory=set)


def _faults(release: FilesToCheck, name: str, clean: _Clean) -> Iterator[str]:
    """The faults of one file; what is known to be clean is not checked again."""
    file, locale = release.files[name], release.locale
    for finding in personal_data(Path(name).name):
        yield _fault(name, _NAME[locale], finding, locale)
    if not _is_package(file):
        for (kind, number), text in loose_texts(name, file):
            yield from (
                _fault(name, _PLACES[kind][locale].format(number=number), finding, locale)
                for finding in _findings(text, release, clean)
            )
        return
    try:
        for piece in pieces(file, numbers=name not in release.numeric, known=clean.parts):
            for finding in _findings(piece.text, release, clean):
                yield _fault(name, place_of(file, piece, locale), finding, locale)
        for row in table_rows(file, clean.parts):
            # A name in one cell, an illness in the next; what is in a single cell was found there.
            for finding in _findings(row.text, release, clean):
                if "\t" in finding.words:
                    yield _fault(name, place_of(file, row, locale), finding, locale)
    except SealedError as error:
        yield _SEALED[locale].format(file=name, part=error)


def _findings(text: str, release: FilesToCheck, clean: _Clean) -> list[Personal]:
    """What is personal in a text and is no landline of the office."""
    if text in clean.texts:
        return []
    office = _office(release.template)
    findings = [
        finding
        for finding in personal_data(text)
        if finding.digits not in office and finding.mark not in release.confirmed
    ]
    if not findings:
        clean.texts.add(text)
    return findings


def holds_personal_data(file: Path) -> bool:
    """Whether there is any in a record."""
    texts = (text for _, text in loose_texts(file.name, file.read_bytes()))
    return any(map(personal_data, texts))


def _is_package(file: bytes) -> bool:
    return file.startswith(b"PK\x03\x04")


def _fault(file: str, place: str, finding: Personal, locale: str) -> str:
    """One line on a finding: of a number its first two digits and its length, of an illness or an address nothing."""
    kind = finding.kind if locale == "zh" else in_english(finding.kind)
    form = _NUMBER[locale] if finding.is_number else _WORDS[locale]
    return form.format(
        file=masked(file), place=masked(place), kind=kind, first=finding.digits[:2], length=len(finding.digits)
    )
