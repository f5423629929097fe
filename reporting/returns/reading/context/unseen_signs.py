"""`of_sign`: what is said of a sign that nobody sees: what was found, what was expected, what to do."""

_TYPE_AGAIN = "请把这一格清空后重新输入，不要复制粘贴"


def of_sign(sign: str, todo: str = _TYPE_AGAIN) -> tuple[str, str, str]:
    """`sign` is U+200B ZERO WIDTH SPACE; `todo` is what to do where the name stands in no cell."""
    return f"有看不见的符号{sign}", "名称里有它，看起来一样的就不是同一个", todo
