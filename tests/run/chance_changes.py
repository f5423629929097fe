"""Small changes by chance of all that a report may read, and of what earlier reports left."""

import os
import shutil

import docx
import nbformat
from jobs import NOTEBOOKS
from nbformat.v4 import new_code_cell, new_markdown_cell

from reporting.core.options import RunOptions

_MARK = b"\xef\xbb\xbf"
_DAYS = ("2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31")
# By table and column the texts that a cell may come to hold; {} is a number that stands nowhere else.
CELLS = {
    ("achievements", "value"): ("{}", "{}00"),
    ("achievements", "bound"): ("exact", "at_least", "about"),
    ("achievements", "status"): ("paid", "raised", "allocated"),
    ("achievements", "as_of"): _DAYS,
    ("achievements", "certainty"): ("explicit", "likely"),
    ("achievements", "locator"): ("p. {}",),
    ("achievements", "measure"): ("aid_funds_hardship", "education_aid_funds"),
    ("items", "title"): ("事项之{}",),
    ("items", "category"): ("类别{}", ""),
    ("items", "deadline"): (*_DAYS, ""),
    ("items", "responsible"): ("部门{}",),
    ("items", "money"): ("{}", ""),
    ("items", "beneficiaries"): ("{}", ""),
    ("lists", "name"): ("清单之{}",),
    ("lists", "name_en"): ("List no. {}",),
    ("lists", "kind"): ("project", "wish", "problem"),
    ("lists", "as_of"): _DAYS,
    ("practices", "text"): ("做法之{}",),
    ("practices", "kind"): ("collection", "supervision", "highlight"),
    ("enterprises", "name"): ("某某{}公司",),
    ("enterprises", "short_name"): ("某{}",),
    ("enterprises", "english_name"): ("Works {}",),
    ("sources", "title"): ("报表之{}",),
    ("sources", "published_on"): ("2024-01-10", "2024-02-20"),
    ("measures", "name"): ("困难帮扶资金", "帮困资金{}"),
    ("measures", "name_en"): ("Aid no. {}",),
    ("measures", "note"): ("说明{}", ""),
    ("measures", "headline"): ("1", "2", ""),
    ("programmes", "name"): ("项目{}",),
    ("programmes", "aid"): ("default", "apart"),
    ("categories", "name"): ("门类{}",),
    ("categories", "order"): ("1", "2", "{}"),
    ("units", "zh"): ("次", "回"),
    ("office", "text"): ("办公室{}",),
    ("issues", "number"): ("{}", ""),
    ("issues", "issued_on"): ("2024-01-10", "2024-01-20"),
    ("next_steps", "text"): ("下一步{}",),
}
_OPTIONS = {
    "html": (True, False),
    "each": (True, False),
    "editions": (1, 2, 3, 8),
    "locale": ("zh", "en"),
}
_SLOW_OPTIONS = {"options": (RunOptions(workers=1), RunOptions(workers=2), RunOptions("kernel", 2))}
# What a person's terminal may say; the notebook that wanders asks for two of them.
_ENVIRONMENT = {
    "TZ": ("Asia/Shanghai", "UTC", "America/New_York"),
    "LC_ALL": ("C.UTF-8", "C"),
    "COLUMNS": ("40", "200"),
    "KIT_WORD": ("甲", "乙"),
    "PYTHONHASHSEED": ("0", "1", "random"),
    "PYTHONWARNINGS": ("ignore", "default"),
}


def a_cell(world, chance):
    (name, column), texts = chance.choice(list(CELLS.items()))
    rows = world.rows(name)
    row = chance.choice(rows)
    row[column] = chance.choice(texts).format(next(world.numbers))
    world.write(name, rows)
    return f"{name}.{column} of {row['id']}: {row[column]}"


def another_row(world, chance):
    name = chance.choice(("achievements", "items", "practices"))
    rows = world.rows(name)
    row = {**chance.choice(rows), "id": f"{name}-{next(world.numbers)}-more"}
    # Two rows of one measure and the same days would be counted twice.
    other = {"value": str(next(world.numbers)), "unit": chance.choice(("a_mine", "")), "measure": "education_aid_funds"}
    world.write(name, [*rows, row | (other if name == "achievements" else {})])
    return f"{name}: {row['id']} added"


def no_row(world, chance):
    name = chance.choice(("achievements", "items", "practices", "next_steps", "issues"))
    rows = world.rows(name)
    gone = chance.randrange(len(rows)) if len(rows) > 2 else None
    world.write(name, [row for place, row in enumerate(rows) if place != gone])
    return f"{name}: row {gone} removed"


def resolved(world, chance):
    rows = world.rows("items")
    row = chance.choice(rows)
    row |= chance.choice(({"status": "done", "done_on": chance.choice(_DAYS)}, {"status": "planned", "done_on": ""}))
    world.write("items", rows)
    return f"items: {row['id']} {row['status']} {row['done_on']}"


def other_order(world, chance):
    name = chance.choice(("achievements", "items", "practices", "enterprises", "measures"))
    rows = world.rows(name)
    chance.shuffle(rows)
    world.write(name, rows)
    return f"{name}: shuffled"


def known_name(world, chance):
    means = chance.choice("ab")
    row = {"id": f"name-{next(world.numbers)}", "kind": "enterprise", "means": means, "checked": "yes"}
    world.write("names", [*world.rows("names"), row | {"name": f"别称{row['id']}"}])
    return f"names: {row['id']} of {means}"


def translation(world, chance):
    row = chance.choice(world.rows("items"))
    known = {one["zh"]: one for one in world.rows("translations")}
    known[row["title"]] = {"id": f"t-{next(world.numbers)}", "zh": row["title"], "en": f"item {next(world.numbers)}"}
    world.write("translations", known.values())
    return f"translations: {row['title']}"


def saved_again(world, chance):
    file = chance.choice(sorted((world.folder / "data").glob("*.csv")))
    content = file.read_bytes()
    marked = chance.random() < 0.5
    file.write_bytes(_MARK * marked + content.removeprefix(_MARK))
    os.utime(file, (chance.randrange(10**9), chance.randrange(10**9)))
    return f"{file.name} saved again{', marked as UTF-8' * marked}"


def words_of_template(world, chance):
    name = chance.choice(("template", "enterprise"))
    document = docx.Document(world.folder / f"{name}.docx")
    plain = [paragraph for paragraph in document.paragraphs if paragraph.text and "【" not in paragraph.text]
    chance.choice(plain or [document.add_paragraph("结束")]).add_run("又")
    document.save(world.folder / f"{name}.docx")
    return f"{name}.docx"


def cell_of_notebook(world, chance):
    path = chance.choice(sorted(world.notebooks.rglob("*.ipynb")))
    content = nbformat.read(path, 4)
    number = next(world.numbers)
    sources = ((new_code_cell, "{} + 1"), (new_code_cell, "print({})"), (new_markdown_cell, "# {}"))
    make, source = chance.choice(sources)
    if content.cells[-1].id.startswith("added") and chance.random() < 0.6:
        content.cells.pop()
    else:
        content.cells.append(make(source.format(number), id=f"added-{number}"))
    nbformat.write(content, path)
    return f"{path.name}: {len(content.cells)} cells"


def one_notebook_more_or_less(world, chance):
    path = world.notebooks / f"thanks_{chance.randrange(3)}.ipynb"
    if path.exists():
        path.unlink()
        return f"{path.name} gone"
    text = (NOTEBOOKS / "thanks.ipynb").read_text("utf-8")
    path.write_text(text.replace('\\"thanks\\"', f'\\"{path.stem}\\"').replace("致谢", path.stem), "utf-8")
    return f"{path.name} come"


def file_beside(world, chance):
    name, content = chance.choice((("words.txt", "大家{}好"), ("beside.py", "WORD = '{}'\n")))
    (world.notebooks / name).write_text(content.format("甲乙丙丁"[next(world.numbers) % 4]), "utf-8")
    return name


def option(world, chance):
    choices = {**_OPTIONS, **(_SLOW_OPTIONS if world.shipped else {})}
    name = chance.choice(list(choices))
    world.options[name] = chance.choice(choices[name])
    return f"option {name}={world.options[name]}"


def environment(world, chance):
    name = chance.choice(list(_ENVIRONMENT))
    world.environment[name] = chance.choice(_ENVIRONMENT[name])
    return f"environment {name}={world.environment[name]}"


def lost_result(world, chance):
    results = [file for file in sorted(world.output.rglob("*")) if file.is_file() and "editions" not in file.parts]
    if not results:
        return "nothing to lose"
    file = chance.choice(results)
    file.unlink()
    return f"{file.relative_to(world.output)} lost"


def damaged_kept(world, chance):
    kept = sorted(file for file in world.output.rglob("*.kept") if file.is_file())
    if not kept:
        return "nothing kept"
    file = chance.choice(kept)
    content = file.read_bytes()
    place = chance.randrange(len(content))
    file.write_bytes(chance.choice((content[:place], content[:place] + b"\x00" + content[place + 1 :], b"")))
    return f"{file.name} damaged at {place}"


def nothing_kept(world, _):
    for folder in sorted(world.output.rglob(".kept")):
        shutil.rmtree(folder)
    return "nothing kept any more"


# What happens often stands more than once.
CHANGES = (
    *[a_cell] * 8,
    *[resolved] * 2,
    *(another_row, no_row, other_order, known_name, translation, saved_again),
    *(words_of_template, cell_of_notebook, one_notebook_more_or_less, file_beside),
    *(option, option, option, environment, environment, lost_result, damaged_kept, nothing_kept),
)


def change(world, chance):
    """Up to three changes, described in one line each."""
    return [chance.choice(CHANGES)(world, chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3)))]
