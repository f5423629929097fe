"""What is published and would be missing in the record is told, with its cell and with what to do."""

import pytest
from one_notebook import executed, outputs_of

PUBLISH = "from reporting import publish\n"
HELLO = "publish.text('hello', '你好', label='问候')"
# Nothing clears or captures it in a cell that only publishes.
CAPTURED = {
    "by a magic": f"%%capture kept\n{HELLO}",
    "by a block": f"from IPython.utils.capture import capture_output\nwith capture_output():\n    {HELLO}",
}
CLEARED = {
    "afterwards": f"from IPython.display import clear_output\n{HELLO}\nclear_output()",
    "by what comes next": f"from IPython.display import clear_output\n{HELLO}\nclear_output(wait=True)\nprint('next')",
}


@pytest.mark.parametrize("source", CAPTURED.values(), ids=list(CAPTURED))
def test_what_is_published_where_output_is_captured_fails_in_its_cell(tmp_path, source):
    what, lines, todo = executed(tmp_path, PUBLISH, source).fault

    assert what == "cell 2 failed"
    assert lines[0].splitlines() == [
        "PublishError: text 'hello' is published where output is captured, and would be missing in the record",
        "Publish it in a cell without %%capture, and outside of capture_output.",
    ]
    assert todo == "Open the notebook and mend the cell."


@pytest.mark.parametrize("source", CLEARED.values(), ids=list(CLEARED))
def test_what_is_published_and_cleared_is_told_with_its_cell(tmp_path, source):
    what, lines, todo = executed(tmp_path, PUBLISH, source).fault

    assert what == "what it published is missing in the record"
    assert lines == ("text 'hello' of cell 2",)
    assert todo == "Publish it after the last clear_output of its cell, and do not update its output."


def test_what_is_cleared_in_a_kernel_is_told_as_well(tmp_path):
    assert executed(tmp_path, PUBLISH, CLEARED["afterwards"], engine="kernel").fault.lines == (
        "text 'hello' of cell 2",
    )


def test_what_is_published_after_output_was_cleared_is_there(tmp_path):
    source = f"from IPython.display import clear_output\nprint('gone')\nclear_output()\n{HELLO}"

    assert outputs_of(executed(tmp_path, PUBLISH, source)) == ["", "text hello"]


def test_what_a_task_publishes_after_its_cell_has_ended_is_there(tmp_path):
    """Whatever else it shows then is left out, as in a kernel."""
    task = f"import asyncio\nasync def late():\n    print('left out')\n    {HELLO}\ntask = asyncio.create_task(late())"

    assert "".join(outputs_of(executed(tmp_path, PUBLISH, task, "await task"))) == "text hello"
