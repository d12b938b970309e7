"""What is meant for the facilitator is one sentence; everything else is a fault of ours."""

from facilitator.domain.errors import WorkshopError


def test_an_error_meant_for_the_facilitator_is_its_sentence() -> None:
    sentence = "The disk is full. Nothing is lost. Free some space."
    assert str(WorkshopError(sentence)) == sentence
