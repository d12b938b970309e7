import subprocess
import sys


def loaded_after(statement: str) -> set[str]:
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_library_loads_neither_yaml_nor_pydantic():
    loaded = loaded_after("import facilitator.library, facilitator.paths")
    assert not loaded & {"yaml", "pydantic", "platformdirs"}


def test_reading_a_file_loads_both():
    loaded = loaded_after("from facilitator.library import check; check()")
    assert {"yaml", "pydantic"} <= loaded
