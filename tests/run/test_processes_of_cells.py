"""Processes that a cell starts: what they show is in the record, and none of them breaks it."""

from one_notebook import executed, outputs_of

PUBLISHES = """
import multiprocessing
from reporting import publish
def tell(number):
    publish.text(f"n{number}", "各单位" * 9999, label=f"件{number}")
with multiprocessing.Pool(4) as pool:
    pool.map(tell, range(20))
"""
IS_KILLED = """
import multiprocessing
began = multiprocessing.Event()
def writes():
    while True:
        print("w" * 200_000)
        began.set()
process = multiprocessing.Process(target=writes)
process.start()
began.wait()
process.kill()
process.join()
print("it was killed")
"""


def test_what_several_processes_publish_at_once_is_all_there(tmp_path):
    run = executed(tmp_path, PUBLISHES)
    names = {output.data["application/vnd.reporting+json"].name for output in run.content.cells[-1].outputs}

    assert run.fault is None
    assert names == {f"n{number}" for number in range(20)}


def test_a_process_that_shows_something_has_it_in_the_cell_that_runs(tmp_path):
    """Also one that an earlier cell started."""
    _, told = outputs_of(
        executed(
            tmp_path,
            "import multiprocessing\nfrom IPython.display import display\npool = multiprocessing.Pool(1)",
            "print('before')\npool.apply(display, ['of a process'])\nprint('after')",
        )
    )

    assert told == "before\n'of a process'after\n"


def test_long_text_of_a_process_is_there_when_it_has_ended(tmp_path):
    source = (
        "import multiprocessing as m\np = m.Process(target=print, args=('x' * 300_000,))\np.start(); p.join(); print()"
    )

    assert outputs_of(executed(tmp_path, source)) == [f"{'x' * 300_000}\n\n"]


def test_a_process_that_is_killed_while_it_writes_breaks_nothing(tmp_path):
    told, later = outputs_of(executed(tmp_path, IS_KILLED, "print('later')"))

    assert told.endswith("it was killed\n")
    assert later == "later\n"


def test_a_process_that_was_forked_and_not_ended_runs_no_further_cell(tmp_path):
    forks = "import os\nchild = os.fork()\nif child:\n    os.waitpid(child, 0)\nprint('parent' if child else 'child')"

    assert outputs_of(executed(tmp_path, forks, "print('once')")) == ["child\nparent\n", "once\n"]


def test_commands_and_printed_text_stand_in_the_order_in_which_they_ran(tmp_path):
    source = "import os\nprint('a'); os.system('echo b'); print('c'); os.write(1, b'd\\n'); print('e');"

    assert outputs_of(executed(tmp_path, source)) == ["a\nb\nc\nd\ne\n"]


def test_much_that_is_written_past_python_is_all_there(tmp_path):
    assert outputs_of(executed(tmp_path, "import os\nos.write(1, b'y' * 300_000);")) == ["y" * 300_000]


def test_a_character_that_is_written_in_two_halves_is_one(tmp_path):
    source = "import os\nos.write(1, '一'.encode()[:1]); print(end=''); os.write(1, '一'.encode()[1:]);"

    assert outputs_of(executed(tmp_path, source)) == ["一"]


def test_a_command_that_writes_to_the_file_of_its_output_is_heard(tmp_path):
    assert outputs_of(executed(tmp_path, "import os\nos.system('echo x | tee /dev/stderr');")) == ["x\nx\n"]


def test_an_output_that_a_library_silences_is_heard_again_afterwards(tmp_path):
    source = (
        "import os\nkept = os.dup(1)\nos.dup2(os.open(os.devnull, os.O_WRONLY), 1)\nos.system('echo silent')\n"
        "os.dup2(kept, 1)\nos.system('echo heard');"
    )

    assert outputs_of(executed(tmp_path, source)) == ["heard\n"]


def test_exit_ends_nothing_and_is_not_told(tmp_path):
    """A kernel ends a tenth of a second later: cells that are quick still run in it."""
    assert outputs_of(executed(tmp_path, "exit()", "print('after')", "quit", "print('again')")) == [
        "",
        "after\n",
        "",
        "again\n",
    ]
