"""Faults for the sender of a file that cannot be opened: what was found, what was expected, what to do."""

from reporting.returns.notes import Note, Place
from reporting.returns.opening.file_kinds import FileKind
from reporting.xlsx.limits import RATIO, RETURN
from reporting.xlsx.unusable import Reason, UnusableError

WORKBOOK = "应为Excel工作簿（.xlsx）"
SAVE_AS = "请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”后重新报送"
_NEW = "请新建工作簿，只复制填报的表格（选择性粘贴为数值），保存后重新报送"
_FILL_IN = "请在Excel工作簿里填报后重新报送"
_SIZE = f"应不超过{RETURN.rows}行、{RETURN.columns}列，全部工作表合计不超过{RETURN.cells // 10_000}万格"
_WORDS: dict[Reason, tuple[str, str, str]] = {
    "empty": ("文件是空的（0字节）", WORKBOOK, "请检查文件是否保存完整，重新报送"),
    "locked": ("文件有打开密码", "应为不加密的工作簿", "请去掉密码，保存后重新报送"),
    "old": (
        "文件是旧格式的文档（.doc、.wps、.ppt等），不是工作簿",
        WORKBOOK,
        "请用Word或WPS打开，另存为“Word文档（.docx）”后重新报送，最好在Excel工作簿里填报",
    ),
    "page": ("文件是网页或XML文本，读出来是乱码", WORKBOOK, SAVE_AS),
    "no workbook": ("文件不是Excel工作簿", WORKBOOK, SAVE_AS),
    "other archive": ("文件是其他格式的文档（如PPT），不是Excel工作簿", WORKBOOK, _FILL_IN),
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
    "no table": ("文件里没有表格", "填报的内容应在表格里", "请在Excel工作簿里填报后重新报送"),
    "slow": ("读取文件超过{}，已停止", "应为能很快打开的工作簿", _NEW),
    "memory": ("读取文件占用的内存过多，已停止", "应为能很快打开的工作簿", _NEW),
    "twins": (
        "有两张工作表的名称看起来一样，差别只是看不见的符号{}",
        "工作表的名称应各不相同",
        "请给其中一张重新起名（键盘输入，不要粘贴），保存后重新报送",
    ),
    "no sheet": ("没有可见的工作表", "填报的内容应在可见的工作表里", "请取消隐藏工作表，保存后重新报送"),
}
_UNPACK = "请解压，把里面的报表逐个重新报送"
# What people send as well, and what is to be done with it.
FOREIGN: dict[FileKind, tuple[str, str]] = {
    "zip": ("压缩包（ZIP），或其他格式的文档", _UNPACK),
    "rar": ("压缩包（RAR）", _UNPACK),
    "7z": ("压缩包（7z）", _UNPACK),
    "gz": ("压缩包", _UNPACK),
    "mail": ("邮件或网页（.eml、.mht）", "请打开，把其中的报表另存为“Excel工作簿（.xlsx）”后重新报送"),
    "link": ("快捷方式", "请报送它所指的文件"),
    "odt": ("文档（ODT等）", _FILL_IN),
    "rtf": ("文档（RTF）", _FILL_IN),
    "ofd": ("OFD文件", _FILL_IN),
    "pdf": ("PDF文件", _FILL_IN),
    "picture": ("图片", _FILL_IN),
}


def foreign(kind: FileKind) -> Note:
    """A file of a kind from which no table is read."""
    found, todo = FOREIGN[kind]
    return fault(f"文件是{found}，不是Excel工作簿", WORKBOOK, todo)


def refusal(error: UnusableError) -> Note:
    found, expected, todo = _WORDS[error.reason]
    return fault(found.format(error.detail or "文件"), expected, todo)


def fault(found: str, expected: str, todo: str, place: Place | None = None) -> Note:
    """A fault of the file as a whole, or of a place in it."""
    return Note(place or Place(), "fault", found, expected, todo)
