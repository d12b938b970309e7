import time, cProfile, pstats
from tests.desk.program import Program, strike_letter
from PySide6.QtWidgets import QApplication

def test_b(program: Program) -> None:
    pass
def test_c(start, tmp_path, sample_store) -> None:
    import shutil
    shutil.copy(sample_store[0], tmp_path)
    p = cProfile.Profile()
    p.enable()
    program = start()
    program.open(sample_store[1])
    p.disable()
    pstats.Stats(p).sort_stats("cumulative").print_stats(45)
