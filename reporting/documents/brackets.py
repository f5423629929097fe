"""Brackets that people type in the place of 【】: the one rule by which they were meant as a token, and 照印.

- In brackets that hardly stand in a letter ([数:…], 〖数:…〗, {数:…}), or in a mixed pair (【数:…]), a kind and a colon
  are enough: it was meant as a token.
- Brackets that stand in every letter (（图：张三 摄）, 《文：…》) were meant as a token only if the name behind the
  colon is published, or one that is published is clearly nearest to it: `Meaning` decides that.
- A token 【照印:…】 prints what stands in it: with 【】 around it, or as it stands if it has such marks of its own.
"""

import re

OPEN, CLOSE = "【", "】"
UNUSUAL = (
    "[]［］〔〕{}｛｝〖〗〘〙〚〛‹›⟦⟧⟨⟩⟪⟫⟬⟭❨❩❪❫❬❭❮❯❰❱❲❳❴❵⦃⦄⦅⦆⦇⦈⦋⦌⦗⦘⁅⁆⸨⸩｟｠"
    "︻︼︗︘︷︸︹︺︵︶︽︾︿﹀﹁﹂﹃﹄﹇﹈﹙﹚﹛﹜﹝﹞"
)
EVERYDAY = "()（）<>＜＞《》〈〉「」『』｢｣"
COLONS = ":：∶﹕︰ː꞉"

_OPENING, _CLOSING = (re.escape(OPEN_OR_CLOSE) for OPEN_OR_CLOSE in (
    OPEN + UNUSUAL[::2] + EVERYDAY[::2], CLOSE + UNUSUAL[1::2] + EVERYDAY[1::2],
))  # fmt: skip
_INSIDE = rf"[^{_OPENING}{_CLOSING}\t\n\ufffc]"
# The opening, the kind, the name, the closing. A kind is short: a long text before a colon need not be looked through.
PAIR = re.compile(rf"([{_OPENING}])((?:(?![{COLONS}]){_INSIDE}){{1,12}})[{COLONS}]({_INSIDE}*)([{_CLOSING}]?)")
# Marks of other programs' tokens, which stay on the page; each with its end if it has one.
FOREIGN = re.compile(
    r"\{\{[^{}\n]*\}\}|｛｛[^｛｝\n]*｝｝|\{%[^%\n]*%\}|«[^«»\n]*»|\$\{[^{}\n]*\}|<<[^<>\n]*>>"
    r"|\{\{|\}\}|\{%|%\}|｛｛|｝｝|«|»"
)
_SURE = re.compile(rf"[{re.escape(UNUSUAL)}{OPEN}{CLOSE}«»]|\{{%|%\}}")
_WHOLE = re.compile(rf"[{_OPENING}].*[{_CLOSING}]", re.DOTALL)


def is_everyday(opening: str, closing: str) -> bool:
    """Whether both brackets of a pair stand in every letter; a bracket without its end counts as everyday too."""
    return opening in EVERYDAY and closing in EVERYDAY


def as_printed(inside: str) -> str:
    """What 【照印:inside】 prints."""
    has_marks = _SURE.search(inside) is not None or _WHOLE.fullmatch(inside) is not None
    return inside if has_marks else f"{OPEN}{inside}{CLOSE}"
