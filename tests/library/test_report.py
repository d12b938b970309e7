import pytest

from facilitator.library import check
from facilitator.paths import data_folder

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def day(folder):
    return folder.put_day(
        """
        - {id: talk, title: Talk, minutes: 10, activity: pairs}
        - id: walk
          title: Walk
          minutes: 20
          pinned: "9:00"
          steps:
            - {title: "Stop {turn}", minutes: 5, turns: other-team}
    """,
        end="9:20",
    )


def test_a_check_tells_what_an_agenda_adds_up_to(folder, day):
    report = check([folder.path])
    assert (report.files, report.activities, report.mistakes) == (2, ("pairs",), ())
    (times,) = report.agendas
    assert (times.id, times.teams, times.blocks, times.steps, times.minutes) == (
        "my-day",
        5,
        2,
        6,
        30,
    )
    talk, walk = times.days[0].blocks
    assert (talk.start, talk.end, talk.steps) == ("8:30", "8:40", 2)
    assert (walk.start, walk.end, walk.steps) == ("9:00", "9:20", 4)
    assert (times.days[0].minutes, times.days[0].steps) == (30, 6)


def test_breathing_room_is_shown_as_long_as_it_can_be(folder):
    folder.put_steps("- {title: Rest, minutes: 220}", minutes=220, end="12:00")
    folder.change(
        "agendas/my-day.yaml", "  minutes: 220", "  kind: breathing-room\n        minutes: 220"
    )
    (times,) = check([folder.path]).agendas
    assert (times.days[0].blocks[0].end, times.minutes) == ("12:00", 210)


def test_files_can_be_checked_one_by_one(folder, day):
    report = check([day, folder.path / "activities" / "pairs.yaml"])
    assert (report.files, report.mistakes) == (2, ())


def test_a_file_is_read_once_however_often_it_is_named(folder, day):
    assert check([folder.path, folder.path / "agendas", day]).files == 2


def test_an_agenda_may_use_the_users_own_and_the_shipped_activities(folder, day, home):
    home.mkdir()
    (folder.path / "activities").rename(home / "activities")
    folder.change("agendas/my-day.yaml", "- title: Begin", "- title: Begin")
    assert check([day]).mistakes == ()
    shipped = min(data_folder("activities").glob("*.yaml")).stem
    folder.change("agendas/my-day.yaml", "activity: pairs", f"activity: {shipped}")
    assert all("there is no activity" not in str(each) for each in check([day]).mistakes)


def test_a_file_of_the_users_own_with_a_shipped_id_is_told_not_to_be_in_use(home):
    shipped = min(data_folder("activities").glob("*.yaml"))
    (home / "activities").mkdir(parents=True)
    (home / "activities" / shipped.name).write_bytes(shipped.read_bytes())
    (mistake,) = check([home]).mistakes
    assert f"is the id of {shipped.as_posix()} too, which stays in use" in str(mistake)
    assert check([shipped]).mistakes == ()


def test_the_shipped_activity_does_not_stand_in_for_the_users_own_with_a_mistake(folder):
    shipped = (data_folder("activities") / "ball-game.yaml").read_text("utf-8")
    folder.put("activities/ball-game.yaml", shipped.replace("minutes: 3", "minutes: three", 1))
    folder.put_steps("- use: ball-game.song\n- use: ball-game.groups", minutes=10)
    activity, agenda = check([folder.path]).mistakes
    assert activity.field == "default form, step groups, minutes"
    assert (agenda.line, agenda.allowed) == (16, "correct its file first")


def test_what_is_not_there_is_a_mistake_and_nothing_worse(folder):
    (mistake,) = check([folder.path / "agendas" / "nothing.yaml"]).mistakes
    assert str(mistake) == (
        "agendas/nothing.yaml: there is no such file; write the name of a file or folder."
    )


@pytest.mark.parametrize(
    ("name", "text", "missing"),
    [
        ("x.yaml", "id: x\ntitle: X\nforms: {default: [a]}", "family"),
        ("x.yaml", "id: x\ntitle: X\ndays: [a]", "day 1"),
        ("activities/x.yaml", "id: x\ntitle: X", "family"),
        ("agendas/x.yaml", "id: x\ntitle: X", "days"),
    ],
)
def test_a_file_is_told_by_its_fields_and_then_by_its_folder(folder, name, text, missing):
    report = check([folder.put(name, text)])
    assert missing in {each.field for each in report.mistakes}


def test_without_a_path_the_shipped_ones_are_checked():
    shipped = [*data_folder("activities").glob("*.yaml"), *data_folder("agendas").glob("*.yaml")]
    assert check().files == len(shipped)
