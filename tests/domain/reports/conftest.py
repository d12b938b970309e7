import pytest

from facilitator.domain.kinds.team import Team
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import sample


@pytest.fixture
def workshop() -> Workshop:
    return sample()


@pytest.fixture
def cypress(workshop: Workshop) -> Team:
    return workshop.teams[0]


@pytest.fixture
def harbor(workshop: Workshop) -> Team:
    return workshop.teams[1]
