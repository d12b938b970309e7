"""Members that say what they should not are refused, and the sentence names member and line."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.records import single_id
from facilitator.exchange.members import MOST_KINDS, MOST_RECORDS
from facilitator.exchange.workshop_file import read_workshop
from facilitator.paths import data_folder
from tests.exchange.members import EVENT, MANIFEST, ROW, TEAM, line

Refusal = Callable[[Path], str]
Lines = Callable[..., bytes]
Remade = Callable[[dict[str | zipfile.ZipInfo, bytes | None]], Path]


def test_a_newer_format_asks_for_an_update(lines: Lines, refusal: Refusal, remade: Remade) -> None:
    sentence = refusal(remade({"manifest.json": lines({"format": 2, "surprise": []})}))
    assert "made by a newer version of Facilitator" in sentence
    assert "update Facilitator on this laptop" in sentence


@pytest.mark.parametrize("member", ["manifest.json", "workshop.json"])
def test_a_file_that_lacks_a_member_says_which(
    refusal: Refusal, remade: Remade, member: str
) -> None:
    assert f"holds no {member}" in refusal(remade({member: None}))


@pytest.mark.parametrize(
    "change",
    [
        {"format": 0},
        {"format": "1"},
        {"format": None},
        {"id": "../../elsewhere"},
        {"id": ""},
        {"id": 7},
        {"title": None},
        {"saved_at": "yesterday"},
        {"saved_at": "2025-08-04T12:00:00"},
        {"saved_at": "9999-12-31T23:59:59-12:00"},
        {"device": []},
    ],
)
def test_a_wrong_manifest_is_refused(
    lines: Lines, refusal: Refusal, remade: Remade, change: dict[str, object]
) -> None:
    path = remade({"manifest.json": lines({**MANIFEST, **change})})
    assert "is damaged in manifest.json" in refusal(path)


@pytest.mark.parametrize(
    "state",
    [
        None,
        [],
        {},
        {"records": []},
        {"records": {"team": {}, "person": [3]}},
        {"records": {"team": 5}},
        {"records": {"team": [{**TEAM, "id": ""}]}},
        {"records": {"team": [{**TEAM, "owner": 3}]}},
        {"records": {"team": [{**TEAM, "values": {"name": ["Lincoln"]}}]}},
        {"records": {"team": [{**TEAM, "values": {"table": 2.5}}]}},
        {"records": {"team": [TEAM, TEAM]}},
        {"records": {"team": [TEAM], "person": [TEAM]}},
    ],
)
def test_a_wrong_state_is_refused(
    lines: Lines, refusal: Refusal, remade: Remade, state: object
) -> None:
    assert "is damaged in workshop.json" in refusal(remade({"workshop.json": lines(state)}))


@pytest.mark.parametrize(
    "change",
    [
        {"counter": "2"},
        {"counter": True},
        {"counter": -1},
        {"counter": 10**15},
        {"at": "0001-01-01T00:00:00+12:00"},
        {"at": None},
        {"new": 3},
        {"new": None},
        {"old": {"a": 1}},
        {"new": 0.5},
        {"field": "exists", "old": False, "new": 1},
        {"field": "owner", "new": ["t"]},
        {"kind": "hologram", "new": {}},
        {"kind": "person"},
        {"record": ""},
        {"change": ""},
        {"id": "r1"},
        {"id": None},
        {"undoes": 0},
    ],
)
def test_a_wrong_row_of_history_is_named(
    lines: Lines, refusal: Refusal, remade: Remade, change: dict[str, object]
) -> None:
    path = remade({"history.jsonl": lines(ROW, {**ROW, "id": "r2", **change})})
    assert "is damaged in history.jsonl, line 2" in refusal(path)


@pytest.mark.parametrize(
    "change",
    [
        {"what": "danced"},
        {"what": ["paused"]},
        {"cover": "curtain"},
        {"seconds": 10**14},
        {"seconds": "nan"},
        {"seconds": 31 * 86_401},
        {"legs": [["s", 1]]},
        {"legs": [["s", -(10**9), False]]},
        {"legs": 3},
        {"baseline": [["b", EVENT["at"], "2999-01-01T00:00:00+00:00"]]},
        {"noted": "2025-08-04"},
        {"id": "e1"},
        {"id": ""},
    ],
)
def test_a_wrong_event_is_named(
    lines: Lines, refusal: Refusal, remade: Remade, change: dict[str, object]
) -> None:
    path = remade({"run.jsonl": lines(EVENT, {**EVENT, "id": "e2", **change})})
    assert "is damaged in run.jsonl, line 2" in refusal(path)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'"text"',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"NaN",
        b'{"counter": Infinity}',
        b'{"counter": 1e999}',
        b"9" * 5_000,
        b'"\\ud83d"',
        b'{"\\udc00": 1}',
        b'"\xff\xfe"',
        b"\xef\xbb\xbf{}",
        json.dumps(ROW).encode("utf-16"),
        json.dumps(ROW)[:-9].encode(),
        json.dumps({**ROW, "id": "r2", "new": "half \ud83d"}).encode(),
        json.dumps({**ROW, "id": "r2", "new": []}).replace("[]", "[" * 900 + "]" * 900).encode(),
    ],
)
@pytest.mark.parametrize("member", ["history.jsonl", "run.jsonl"])
def test_what_is_no_line_of_ours_is_named(
    lines: Lines, refusal: Refusal, remade: Remade, member: str, line: bytes
) -> None:
    first = {"history.jsonl": ROW, "run.jsonl": EVENT}[member]
    path = remade({member: lines(first) + line + b"\n" + lines(first)})
    assert f"is damaged in {member}, line 2" in refusal(path)


def test_records_that_own_each_other_are_refused(
    lines: Lines, refusal: Refusal, remade: Remade
) -> None:
    one, other = {**TEAM, "owner": "u"}, {**TEAM, "id": "u", "owner": "t"}
    state = lines({"records": {"team": [one, other]}})
    assert "in a circle" in refusal(remade({"workshop.json": state, "history.jsonl": b""}))


DAY = {"start": "8:30", "end": "15:30"}


@pytest.mark.parametrize(
    ("day", "block", "settings"),
    [
        ({"start": "8:30 ag"}, {}, {}),
        ({"end": ""}, {}, {}),
        ({"doors": "early"}, {}, {}),
        ({}, {"pinned": "25:00"}, {}),
        ({}, {"minutes": 10**14}, {}),
        ({}, {}, {"expected": 10**9}),
    ],
)
def test_an_agenda_that_no_clock_can_follow_is_refused(
    lines: Lines,
    refusal: Refusal,
    remade: Remade,
    day: dict[str, object],
    block: dict[str, object],
    settings: dict[str, object],
) -> None:
    records = {
        "settings": [
            {"id": single_id("settings", ""), "owner": "", "rank": "", "values": settings}
        ],
        "day": [{"id": "d", "owner": "", "rank": "a", "values": {**DAY, **day}}],
        "block": [{"id": "b", "owner": "d", "rank": "a", "values": {"minutes": 9, **block}}],
    }
    path = remade({"workshop.json": lines({"records": records}), "history.jsonl": b""})
    assert "has an agenda with times that no clock can show" in refusal(path)


def test_a_long_history_is_opened(lines: Lines, remade: Remade) -> None:
    rows = lines(*({**ROW, "id": str(each), "record": str(each)} for each in range(20_000)))
    assert len(read_workshop(remade({"history.jsonl": rows})).history) == 20_000


def test_a_history_longer_than_any_workshop_makes_is_refused(
    lines: Lines, refusal: Refusal, remade: Remade
) -> None:
    rows = lines(*({**ROW, "id": str(each)} for each in range(100_001)))
    assert "holds more than" in refusal(remade({"history.jsonl": rows}))


def test_a_run_log_that_would_take_an_hour_to_replay_is_refused(
    lines: Lines, refusal: Refusal, remade: Remade
) -> None:
    events = lines(*({**EVENT, "id": str(each)} for each in range(20_001)))
    assert "holds more than" in refusal(remade({"run.jsonl": events}))


def _rows(count: int, kind: str, record: str) -> bytes:
    """As many rows of the history; `{n}` is the number of each."""
    row = line({**ROW, "id": "{n}", "kind": kind, "record": record}).decode()
    return "".join(row.replace("{n}", str(n)) for n in range(count)).encode()


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("history.jsonl", _rows(MOST_KINDS + 1, kind="kind-{n}", record="{n}")),
        ("history.jsonl", _rows(MOST_RECORDS + 1, kind="newer", record="{n}")),
        ("workshop.json", line({"records": {str(n): [] for n in range(MOST_KINDS + 1)}})),
        ("workshop.json", line({"records": {"newer": [0] * (MOST_RECORDS + 1)}})),
        ("workshop.json", b'{"records":{"newer":[' + b"0," * 1_000_000 + b"0]}}"),
        ("workshop.json", b'{"records":{' + b'"k":0,' * 1_000_000 + b'"k":0}}'),
        ("history.jsonl", line({**ROW, "field": "newer", "new": [""] * 1_500_000}) * 2),
    ],
    ids=["kinds", "records", "kinds of now", "records of now", "values", "fields", "links"],
)
def test_more_than_any_workshop_holds_is_refused(
    refusal: Refusal, remade: Remade, name: str, member: bytes
) -> None:
    assert "holds more than a workshop file can" in refusal(remade({name: member}))


def test_records_of_many_kinds_that_only_a_newer_program_knows_are_kept(remade: Remade) -> None:
    rows = _rows(MOST_KINDS, kind="kind-{n}", record="{n}")
    packed = read_workshop(remade({"history.jsonl": rows}))
    assert {row.kind for row in packed.history} == {f"kind-{n}" for n in range(MOST_KINDS)}


def test_twenty_times_what_eight_teams_write_in_three_days_would_not_be_too_much() -> None:
    packed = read_workshop(data_folder("assets") / "sample.workshop")
    assert 20 * len({row.record for row in packed.history}) < MOST_RECORDS
    assert 20 * len({row.kind for row in packed.history}) < MOST_KINDS
