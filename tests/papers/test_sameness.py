"""The same words give the same bytes, in whatever order papers are made."""

import subprocess
import sys
from threading import Thread

from facilitator.domain.document import Document, Text
from facilitator.papers import typeset
from tests.papers.reading import FONTS, paper


def test_the_same_document_gives_the_same_bytes(everything: Document) -> None:
    first = typeset(everything, FONTS)
    paper(Text("Something else: слова, 词, نص"))
    assert typeset(everything, FONTS) == first


def test_another_process_writes_the_same_bytes_a_second_later() -> None:
    first = paper(Text("Words, слова, 词, نص"))
    code = (
        "import sys, time; time.sleep(1); from tests.papers.reading import paper; "
        "from facilitator.domain.document import Text; "
        "sys.stdout.buffer.write(paper(Text('Words, слова, 词, نص')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert run.stdout == first


def test_papers_may_be_made_in_two_threads_at_once(everything: Document) -> None:
    expected = typeset(everything, FONTS)
    made: list[bytes] = []

    def make() -> None:
        made.append(typeset(everything, FONTS))

    threads = [Thread(target=make) for _each in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [expected] * 4
