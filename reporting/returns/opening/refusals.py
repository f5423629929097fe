"""Faults for the sender of a file that cannot be opened: what was found, what was expected, what to do."""

from reporting.returns.notes import Note, Place
from reporting.xlsx.limits import RATIO, RETURN
from reporting.xlsx.unusable import Reason, UnusableError

WORKBOOK = "应为Excel工作簿（.xlsx）"
SAVE_AS = "请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”后重新报送"
_NEW = "请新建工作簿，只复制填报的表格（选择性粘贴为数值），保存后重新报送"
_SIZE = f"应不超过{RETURN.rows}行、{RETURN.columns}列，全部工作表合计不超过{RETURN.cells // 10_000}万格"
_WORDS: dict[Reason, tuple[str, str, str]] = {
    "empty": ("文件是空的（0字节）", WORKBOOK, "请检查文件是否保存完整，重新报送"),
    "locked": ("文件有打开密码", "应为不加密的工作簿", "请去掉密码，保存后重新报送"),
    "old": ("文件是旧格式（.xls、.et、.doc等）", WORKBOOK, SAVE_AS),
    "page": ("文件是网页或XML文本，不是工作簿", WORKBOOK, SAVE_AS),
    "no workbook": ("文件不是Excel工作簿", WORKBOOK, SAVE_AS),
    "other archive": ("文件是压缩包或其他格式的文档，不是Excel工作簿", WORKBOOK, SAVE_AS),
    "damaged": ("文件已损坏，或没有传输完整", "应为完整的Excel工作簿（.xlsx）", SAVE_AS),
    "document type": ("{}含有文档类型声明（DOCTYPE）", "工作簿里不应有这种声明", _NEW),
    "large": (
        "文件过大（{}）",
        f"应不超过{RETURN.packed // 2**20} MB，展开后不超过{RETURN.unpacked // 2**20} MB，也不超过文件本身的{RATIO}倍",
        _NEW,
    ),
    "far": (
        "{}单元格有内容，远在表格之外",
        _SIZE,
        "请删除表格之外的行和列（选中后“删除”，不是“清除”），保存后重新报送",
    ),
    "many": ("{}单元格过多（包括只有格式的空白格）", _SIZE, _NEW),
    "no sheet": ("没有可见的工作表", "填报的内容应在可见的工作表里", "请取消隐藏工作表，保存后重新报送"),
}


def refusal(error: UnusableError) -> Note:
    found, expected, todo = _WORDS[error.reason]
    return fault(found.format(error.detail or "文件"), expected, todo)


def fault(found: str, expected: str, todo: str, place: Place | None = None) -> Note:
    """A fault of the file as a whole, or of a place in it."""
    return Note(place or Place(), "fault", found, expected, todo)
