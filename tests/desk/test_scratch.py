import time
from tests.desk.program import Program, strike_letter
from PySide6.QtWidgets import QApplication

def test_a(program: Program) -> None:
    t=time.time()
    print(program.texts())
    print(program.run.phase, program.room_sees)
    program.press("Space")
    print(program.run.phase, program.room_sees)
    program.press("Space")
    print(program.run.phase, program.block, program.said, QApplication.focusWidget())
    program.press("F5")
    print(program.view.stage.geometry(), QApplication.focusWidget())
    program.press("B"); print(program.room_sees)
    program.press("B"); print(program.room_sees)
    program.press("Ctrl++"); print(program.run.ends)
    program.type("hello")
    print(program.said, program.run.cover)
    print(time.time()-t)
def test_b(program: Program) -> None:
    pass
def test_c(program: Program) -> None:
    pass
