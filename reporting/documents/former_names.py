"""`successor`: what tells today what a template asks for by a name of an earlier edition of the kit."""

from collections.abc import Mapping
from dataclasses import replace

from reporting.documents.tokens import CONDITIONS, DOT, Token
from reporting.published.slots import Published

_WORDS = {"value": "数", "text": "文", "figure": "图", "table": "表"}
# Kind and name of the successor; a column of a table is named behind it.
FORMER: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("征集", "责任", "督导", "公开", "销号", "特色做法"), ("text", "主要做法")),
    **dict.fromkeys(
        ("collection", "responsibility", "supervision", "publicity", "close_out", "highlight"), ("text", "practices")
    ),
    "资金说明": ("text", "口径说明"),
    "money_note": ("text", "definitions"),
    "资金项目.状态": ("text", "资金帮扶"),
    "aid_by_programme.status": ("text", "aid"),
    "资金项目.计入": ("text", "另列资金"),
    "aid_by_programme.counted": ("text", "aid_apart"),
    "资金项目.单位": ("table", "单位情况"),
    "aid_by_programme.enterprise": ("table", "every_enterprise"),
    "money": ("table", "aid_by_programme"),
    "资金同比": ("table", "资金项目"),
    "aid_compared": ("table", "aid_by_programme"),
}


def successor(published: Published, token: Token, name: str) -> str:
    """The token to write in the place of this one; empty if the name is no former one or nothing took its place."""
    kind, new = FORMER.get(DOT.sub(".", name).strip().lower(), ("", ""))
    return written(replace(token, column=""), kind, new) if published.find(kind, new) else ""


def written(token: Token, kind: str, name: str) -> str:
    """A token of this kind and name in the language of another one; a condition stays a condition."""
    if token.kind in CONDITIONS:
        return f"【{token.word}:{name}】"
    column = f".{token.column or '…'}" if kind == "table" else ""
    return f"【{kind if token.word.isascii() else _WORDS[kind]}:{name}{column}】"
