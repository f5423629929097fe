"""What is shown while an output widget listens is kept as that of the widget, and nothing of it in the cell.

In a kernel the client waits for an answer that may be lost, so the two engines are not compared here.
"""

from one_notebook import executed, shown

WIDGET = """
import comm
from IPython.display import clear_output, display
state = {"_model_name": "OutputModel", "_model_module": "@jupyter-widgets/output", "_model_module_version": "1.0.0"}
collects = comm.create_comm("jupyter.widget", comm_id="o", data={"state": {**state, "msg_id": "", "outputs": []}})
def listen(yes):
    message = get_ipython().kernel.get_parent()["header"]["msg_id"] if yes else ""
    collects.send({"method": "update", "state": {"msg_id": message}})
"""


def test_what_a_widget_collects_is_in_its_state(tmp_path):
    run = executed(tmp_path, WIDGET, "listen(True)\nprint('in the widget')\nlisten(False)\nprint('outside')")
    (widget,) = run.content.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"].values()

    assert run.fault is None
    assert shown(run.content.cells[-1]) == "outside\n"
    assert [output["text"] for output in widget["state"]["outputs"]] == ["in the widget\n"]


def test_a_widget_that_is_cleared_keeps_what_comes_after(tmp_path):
    cell = "listen(True)\nprint('gone')\nclear_output()\nprint('stays', flush=True)\nlisten(False)"
    run = executed(tmp_path, WIDGET, cell)
    (widget,) = run.content.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"].values()

    assert run.fault is None
    assert [output["text"] for output in widget["state"]["outputs"]] == ["stays\n"]
