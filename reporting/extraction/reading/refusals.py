"""`UnreadTextError`: why a file gives no text, and what to do, in Chinese for the clerk."""

from reporting.returns.opening.file_kinds import FileKind
from reporting.xlsx.unusable import Reason, UnusableError

# A book has some 200,000 characters; a report of an enterprise has no more.
LARGEST_FILE, LONGEST_TEXT = 50 * 2**20, 200_000
_SAVE = "请用Word或WPS打开，另存为“Word文档（.docx）”后再起草"
_WORDS: dict[Reason, tuple[str, str]] = {
    "empty": ("文件是空的（0字节）", "请检查文件是否保存完整"),
    "locked": ("文件有密码或加密", "请去掉密码，另存后再起草"),
    "old": ("文件是旧格式的文档（.doc、.wps等）", _SAVE),
    "damaged": ("文件已损坏，或没有传输完整", "请重新取一份完整的文件"),
    "document type": ("{}含有文档类型声明（DOCTYPE）", _SAVE),
    "large": ("文件过大（{}）", "请去掉图片，或分成几份"),
    "slow": ("读取文件超过{}，已停止", _SAVE),
    "memory": ("读取文件占用的内存过多，已停止", "请分成几份"),
}
_OTHER = ("读不出来", _SAVE)
_UNPACK = ("文件是压缩包", "请解压，把里面的稿件逐个起草")
_FOREIGN: dict[FileKind, tuple[str, str]] = {
    "zip": _UNPACK,
    "rar": _UNPACK,
    "7z": _UNPACK,
    "gz": _UNPACK,
    "picture": ("文件是图片，里面的文字读不出来", "请找电子稿，或识别成文字、核对后存为.docx或.txt"),
    "mail": ("文件是邮件", "请打开，把正文存为.docx或.txt"),
    "link": ("文件是快捷方式", "请用它所指的文件"),
    "odt": ("文件是ODT文档", _SAVE),
    "rtf": ("文件是RTF文档", _SAVE),
    "ofd": ("文件是OFD文件", "请导出为带文字的PDF，或另存为.docx"),
}


class UnreadTextError(ValueError):
    """A file from which no text comes: what was found, and what to do."""

    def __init__(self, found: str, todo: str) -> None:
        super().__init__(f"{found}。{todo}")
        self.found, self.todo = found, todo


def of_archive(error: UnusableError) -> UnreadTextError:
    """The words for what the reader of archives found."""
    found, todo = _WORDS.get(error.reason, _OTHER)
    return UnreadTextError(found.format(error.detail or "文件"), todo)


def of_kind(kind: FileKind) -> UnreadTextError:
    """The words for a file of a kind that is not read."""
    return UnreadTextError(*_FOREIGN.get(kind, _OTHER))
