"""Messages of a kernel -> outputs of cells, by nbclient's own rules; what was published and did not stay is noted."""

from typing import Any

from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient

from reporting.notebooks.engine.reports import Lost
from reporting.published.json_format import payloads_in


class RecordClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill carries no types
    """A client for one notebook that is run once."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - papermill's
        super().__init__(*arguments, **options)
        self._published = list[tuple[int, Any]]()

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """Make the message an output, and note what it publishes."""
        self._published += [(cell_index, payload) for payload in payloads_in(msg["content"])]
        output: NotebookNode | None = super().process_message(msg, cell, cell_index)
        return output

    def lost(self) -> list[Lost]:
        """What is not there any more, because its cell was cleared or another output took its place."""
        outputs = [output for cell in self.nb.cells for output in cell.get("outputs", ())]
        kept = [payload for output in outputs for payload in payloads_in(output)]
        return [
            Lost(index, f"{payload['kind']} {payload['name']!r}")
            for index, payload in self._published
            if payload not in kept
        ]
