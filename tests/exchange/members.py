"""The smallest members of a workshop file that are sound, to be made unsound by tests."""

import json

MANIFEST = {
    "format": 1,
    "id": "w",
    "title": "",
    "saved_at": "2025-08-04T12:00:00+00:00",
    "device": "",
}
ROW = {
    "id": "r1",
    "change": "c",
    "counter": 1,
    "at": "2025-08-04T12:00:00+00:00",
    "device": "d",
    "kind": "team",
    "record": "t",
    "field": "name",
    "old": "",
    "new": "Lincoln",
}
EVENT = {
    "id": "e1",
    "what": "paused",
    "at": "2025-08-04T12:00:00+00:00",
    "noted": "2025-08-04T12:00:00+00:00",
}
TEAM = {"id": "t", "owner": "", "rank": "", "values": {}}


def line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"
