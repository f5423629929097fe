"""All tracked changes of a document accepted or rejected, as Word does it."""

from reporting.documents.wordml import PPR, RPR, TBL, TR, P, T, remove, w

INS, DEL = w("ins"), w("del")
_WRITTEN = {w("delText"): T, w("delInstrText"): w("instrText")}


def accepted(document, author=None):
    """The document with all changes, of one author or of all, as they stand."""
    return _settled(document, stay=INS, go=DEL, author=author)


def rejected(document, author=None):
    """The document as it was before the changes of one author, or of all."""
    return _settled(document, stay=DEL, go=INS, author=author)


def _settled(document, stay, go, author):
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is not None:
            _settle(root, stay, go, author)
    return document


def _settle(root, stay, go, author):
    def asked(mark):
        return mark is not None and author in (None, mark.get(w("author")))

    for row in [row for row in root.iter(TR) if asked(row.find(f"{w('trPr')}/{go}"))]:
        _remove_row(row)
    for paragraph in [paragraph for paragraph in root.iter(P) if asked(paragraph.find(f"{PPR}/{RPR}/{go}"))]:
        _join_with_next(paragraph, go)
    for mark in [mark for mark in root.iter(go) if asked(mark)]:
        remove(mark)
    for mark in [mark for mark in root.iter(stay) if asked(mark)]:
        for child in list(mark):
            mark.addprevious(child)
        remove(mark)
    for text in list(root.iter(*_WRITTEN)):
        if not any(holder.tag == DEL for holder in text.iterancestors()):
            text.tag = _WRITTEN[text.tag]


def _remove_row(row):
    table = next(row.iterancestors(TBL))
    remove(row)
    if next(table.iter(TR), None) is None:
        remove(table)


def _join_with_next(paragraph, go):
    following = paragraph.getnext()
    left = [child for child in paragraph if child.tag not in (PPR, go) and len(child)]
    if following is not None and following.tag == P:
        for child in reversed(left):
            following.insert(following.find(PPR) is not None, child)
    remove(paragraph)
