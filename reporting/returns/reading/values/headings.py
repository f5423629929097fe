"""Headings as they are typed: compared without blanks, marks and numbering; the unit stands apart."""


def plain(text: str) -> str:
    """What is compared of a heading or a word: no width, case, blanks, marks or leading numbering."""
    raise NotImplementedError


def split_unit(heading: str) -> tuple[str, str]:
    """The heading without its unit, and the unit: 投入资金（万元）, 金额/万元, 金额：元, 体检人数 人次; none is ""."""
    raise NotImplementedError
