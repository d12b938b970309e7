import os
import time

import pytest
import yaml

from facilitator.library import check, read_activities
from facilitator.library.mistakes import UnfitError
from facilitator.library.tree import grow

LAUGHS = "a: &a [ha, ha]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

BYTES = {
    "latin-1": ("id: x\ntitle: Café".encode("latin-1"), "is not saved as UTF-8"),
    "utf-16": ("id: x\ntitle: Café".encode("utf-16"), "is not saved as UTF-8"),
    "utf-16 without a mark": ("id: x".encode("utf-16-le"), "holds a control character"),
    "NUL bytes": (b"id: x\ntitle: a\0b", "holds a control character"),
    "escape sequences": (b"id: \x1b[2J", "holds a control character"),
}
TEXTS = {
    "empty": ("", "is empty"),
    "only a comment": ("# nothing\n", "is empty"),
    "truncated": ('id: x\ntitle: "half a ti', "opens a quotation mark that is never closed"),
    "truncated list": ("id: x\nforms: [a, b", "opens a [ that is never closed"),
    "truncated fields": ("id: x\nforms: {a: b", "opens a { that is never closed"),
    "deep lists": ("[" * 10_000, "is nested more than 12 levels deep"),
    "deep fields": ("a: {" * 10_000, "is nested more than 12 levels deep"),
    "deep dashes": ("- " * 10_000, "is nested more than 12 levels deep"),
    "billion laughs": (LAUGHS, "marks a part with &"),
    "laughs repeated": (LAUGHS, "repeats another part with *"),
    "python object": ('a: !!python/object/apply:os.system ["true"]', "gives a type with !"),
    "own type": ("id: !mine x", "gives a type with !"),
    "two fields of one name": ("id: x\nid: y", "is there a second time, first in line 1"),
    "a list": ("- id: x\n- title: y", "has no fields"),
    "a text": ("hello", "has no fields"),
    "nothing, said so": ("~", "has no fields"),
    "two documents": ("id: x\n---\nid: y", "a second document begins"),
    "a field without a name": ("? [a]\n: b", "a field has no name"),
    "a tab at the beginning": ("id: x\n\ttitle: y", "begins with a tab"),
    "a tab": ("id:\n\t- a", "has a tab, @, % or ` where a value begins"),
    "an at sign": ("id: @x", "has a tab, @, % or ` where a value begins"),
    "a colon too many": ("id: x\ntitle: Round 1: go", "has a colon where none can be"),
    "a field too far in": ("id: x\n  title: y", "has a colon where none can be"),
    "a text that begins with emphasis": ("id: x\ntitle: *All* of us", "begins a text with * or &"),
    "a text that begins with a star": ("id: x\ntitle: *All of us", "repeats another part with *"),
    "a text that goes on": ("id: x\ntitle: “🎾” #1 of *us*", "what follows # is left out"),
    "a text that is lost": ("id: x\r\ntitle: #1 goal", "what follows # is left out"),
    "a text beside its mark": ("id: x\ntitle: >- y", "has a text beside | or >"),
    "a line that fits nowhere": ("id:\n  - a\n title: y", "does not fit the lines above it"),
    "a word alone": ("id: x\ntitle\nfamily: z", "has a line without a field’s name and a colon"),
    "an impossible letter": ('id: "\\UFFFFFFFF"', ""),
    "another YAML": ("%YAML 9.9\n---\nid: x", ""),
}
HOSTILE = BYTES | {name: (text.encode(), said) for name, (text, said) in TEXTS.items()}


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_gives_a_mistake_and_nothing_else(folder, data, said):
    folder.put_bytes("activities/x.yaml", data)
    shelf = read_activities(folder.path / "activities")
    assert list(shelf.items) == ["pairs"]
    assert any(said in each.problem for each in shelf.mistakes), shelf.mistakes


@pytest.mark.parametrize("text", [text for text, _said in TEXTS.values()], ids=TEXTS)
def test_the_parser_in_pure_python_refuses_the_same(text):
    try:
        root, faults = grow(text, loader=yaml.SafeLoader)
    except UnfitError:
        return
    assert faults or not root.fields


@pytest.mark.parametrize("text", ["\\uD800", "\\u0000", "\\x1b[2J", "\\uFFFF", "\\r"])
def test_a_letter_that_cannot_be_shown_gets_in_by_no_escape(folder, text):
    folder.put_steps(f'- {{title: "a{text}b", minutes: 10}}')
    assert len(folder.said()) == 1


def test_both_parsers_grow_the_same_tree(folder):
    text = (folder.path / "activities" / "pairs.yaml").read_text("utf-8")
    assert grow(text, loader=yaml.SafeLoader) == grow(text, loader=yaml.CSafeLoader)


def test_a_remark_after_a_field_is_no_mistake(folder):
    folder.change("activities/pairs.yaml", "minutes: 2", "minutes: 2 # was 3")
    assert folder.read().mistakes == ()


def test_a_mark_at_the_beginning_and_windows_line_ends_do_no_harm(folder):
    file = folder.path / "activities" / "pairs.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert folder.read().mistakes == ()


def test_the_line_of_a_wrong_byte_is_told(folder):
    folder.put_bytes("activities/x.yaml", b"id: x\ntitle: y\ngroup: \xff\n")
    (mistake,) = folder.read().mistakes
    assert mistake.line == 3


def test_a_file_of_50_mb_is_refused_unread(folder):
    file = folder.put_bytes("activities/x.yaml", b"")
    os.truncate(file, 50 * 1024 * 1024)
    (mistake,) = folder.read().mistakes
    assert mistake.problem == "is larger than 256 KB"


def test_a_pipe_or_a_device_is_not_opened(folder):
    (folder.path / "activities" / "x.yaml").symlink_to(os.devnull)
    (mistake,) = folder.read().mistakes
    assert mistake.problem == "is not a file"


HEAD = "id: x\ntitle: X\nfamily: opening\nforms:\n  default:\n"
AGENDA = 'id: x\ntitle: X\ndays:\n- title: D\n  start: "8:00"\n  end: "9:00"\n  blocks:\n'
LARGE = {
    "unknown fields": "".join(f"minute{n}: 1\n" for n in range(18_000)),
    "fields of one name": "minutes: 1\n" * 23_000,
    "steps": HEAD + "  - {a: 1}\n" * 19_000,
    "captures": HEAD + "  - id: a\n    captures:\n" + "    - gaol\n" * 23_000,
    "lines": HEAD + "  - id: a\n    stage:\n      items:\n" + "      - gaol\n" * 18_000,
    "blocks": AGENDA + "  - {id: a}\n" * 18_000,
    "a name": "a" * 250_000 + ": 1",
    "an id": "id: " + "a-" * 125_000,
    "a number": HEAD + "  - {minutes: " + "9" * 250_000 + "}",
    "anchors": "".join(f"a{n}: &a{n} 1\n" for n in range(15_000)),
    "brackets side by side": "a: [" + "[]," * 80_000 + "]",
    "question marks": "? " * 125_000,
    "colons where none can be": "a: b: c\n" * 32_000,
    "broken to the end, entry by entry": AGENDA + "  - id: a: b\n    c\n" * 12_000,
    "marks that never close": "a: \"b\nc: 'd\n" * 16_000,
    "brackets that never close": "a: [b\n" * 40_000,
    "tabs": AGENDA + "\t- id: a\n" * 25_000,
    "broken behind much that is sound": "a: [" + "[]," * 80_000 + "]\nb: c: d\ne: f: g\n",
    "one long broken line": "a: " + "b: " * 80_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_a_large_hostile_file_costs_little_time_and_few_lines(folder, home, text):
    file = folder.put_bytes("x.yaml", text.encode())
    begun = time.process_time()
    mistakes = check([file]).mistakes
    assert time.process_time() - begun < 10
    assert 0 < len(mistakes) <= 101
    assert all(len(str(each)) < 1000 for each in mistakes)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id: x\ntitle My title\nteams: 3", 2),
        ("id: x\ntitle: My title\nteams:8", 3),
        ("id: x\ntitle\nfamily: z", 2),
        ('id: x\nitems: ["a"\ntitle: y', 2),
    ],
)
def test_what_cannot_be_read_is_told_with_the_line_where_it_began(folder, text, line):
    folder.put_bytes("activities/x.yaml", text.encode())
    mistakes = read_activities(folder.path / "activities").mistakes
    assert [each.line for each in mistakes if not each.field] == [line]
