"""Who answers for an item: units of the enterprise, or departments, under headings that offices use for both."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from reporting.returns.reading.context.findings import bare
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.values.cached_text import plain

_ITSELF = {"本单位", "本企业", "本公司", "本集团", "全公司", "全集团", "全企业", "全单位", "集团公司", "公司"}
_DEPARTMENT = (*"部处科室办会委组队班站段", "中心", "车间", "部门")
_MANY = 50  # nobody compares more names with those of the units


@dataclass(frozen=True)
class Responsible:
    """The different texts of a column, in their order."""

    texts: Collection[str]
    context: ReturnContext

    @cached_property
    def units(self) -> list[str]:
        """Those that name a unit, or nearly so; 设备部 is near to none."""
        unknown = [text for text in self._unknown[:_MANY] if not text.endswith(_DEPARTMENT)]
        near = {text for text in unknown if self.context.names.near_enterprise(text, of=self.context.enterprise)}
        return [text for text in self.texts if text in near or self._is_unit(text)]

    @cached_property
    def departments(self) -> list[str]:
        """Those that name neither a unit nor the enterprise itself."""
        units = set(self.units)
        return [text for text in self._unknown if text not in units]

    @cached_property
    def _unknown(self) -> list[str]:
        return [text for text in self.texts if not means_enterprise(text) and self.context.unit(text) is None]

    def _is_unit(self, text: str) -> bool:
        known = self.context.unit(text)
        return known is not None and known.id != self.context.enterprise


def listed(texts: Collection[str]) -> str:
    """The first few of them."""
    few = "、".join(bare(text) for text in list(texts)[:3])
    return few if len(texts) <= 3 else f"{few}等"


def means_enterprise(text: str) -> bool:
    """Whether a text stands for the enterprise as a whole without its name: 本单位, 全集团."""
    return plain(text) in _ITSELF
