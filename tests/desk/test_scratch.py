from PySide6.QtWidgets import QApplication

from tests.desk.program import Program


def test_b(program: Program) -> None:
    print(QApplication.focusWidget(), program.view)
    program.press("Space"); print(program.run.phase, program.said)
    program.press("Space"); print(program.run.phase, program.said, program.block)
    program.press("K"); print(QApplication.focusWidget())
    program.type("An idea"); program.press("Return"); print(QApplication.focusWidget())
    print(program.on_disk("parked", "text"))
    program.press("F5"); print(program.view.stage.geometry(), QApplication.focusWidget(), QApplication.focusWindow())
    for each in program.opened.workshop.days:
      for b in each.blocks:
        print(b.title, b.pinned, b.sort, [(s.title, s.ends, s.turns, s.captures) for s in b.steps])
