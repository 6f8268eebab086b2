"""Random people press and write at random, for days; after every step the rules that may never break are looked at.

`make test` takes the same walks every time, half of them on each database; `make soak` new and longer ones
(MINYI_SOAK, MINYI_WALKS, MINYI_STEPS).
What happens in a step is drawn evenly from a seed: a search for small examples would always press the first button.
"""

import asyncio
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from domain.roles import UNIT_ROLES
from tests import rows_fired
from tests.machine.campaign_invariants import was_opened
from tests.machine.crowd import LINES, Crowd, lines_for
from tests.machine.invariants import broken
from tests.machine.stages import STAGES, Copies, Files, Stages
from tests.postgres import Postgres

WALKS, STEPS = int(os.environ.get("MINYI_WALKS", "200")), int(os.environ.get("MINYI_STEPS", "50"))
SOAKING = bool(os.environ.get("MINYI_SOAK"))
DATABASES = ("sqlite", "postgresql")
HOURS = (1, 12, 24, 24, 72, 168, 360, 744)
# Only a citizen's own name holds this word.
NAME = "秘名"
# Buttons that only show something: pressed less often.
DULL = {"menu", "help", "more", "more-deputy", "more-office", "more-station", "more-unit", "menu-citizen", "language"}


class Walk(RuleBasedStateMachine):
    """One walk: somebody does something, again and again."""

    def __init__(self, stages: Stages, stage: str) -> None:
        super().__init__()
        self.stages, self.stage = stages, stage
        self.runner = asyncio.Runner()
        self.story: list[str] = []

    @initialize(seed=st.integers(0, 2**32 - 1))
    def the_county_opens(self, seed: int) -> None:
        """Everything is as the stage left it."""
        self.dice = Random(seed)
        self.snapshot = self.stages.begin(self.stage)
        self.crowd = Crowd(self.snapshot, self.stages.shelter.url(self.snapshot.database))
        self.runner.run(self.crowd.opens())
        self.two_leads = bool(self.snapshot.rules and self.snapshot.rules.two_leads_allowed)
        self.keeps, self.busy = STAGES[self.stage].keeps, STAGES[self.stage].busy
        self.units = {who for who in self.crowd.people if self.works_in_a_unit(who)}

    def works_in_a_unit(self, who: str) -> bool:
        """Whether this is a unit's clerk or head."""
        if who not in self.crowd.hall.ids:
            return False
        person = self.runner.run(self.crowd.hall.person(who))
        return any(person.holds(role) for role in UNIT_ROLES)

    @rule()
    def somebody_goes_on(self) -> None:
        """Whoever was asked something answers, or presses one of the buttons; those with news more often."""
        able = [who for who in self.crowd.people if self.crowd.offered(who)]
        if self.busy and self.dice.random() < 0.7:
            able = [who for who in able if who in self.busy]
        new = [who for who in able if self.crowd.has_news(who)]
        who = self.dice.choice(new if new and self.dice.random() < 0.7 else able or self.crowd.people)
        offered, asked = self.crowd.offered(who), self.runner.run(self.crowd.asked(who))
        if asked and (not offered or self.dice.random() < 0.6):
            return self.writes(who, self.dice.choice(lines_for(asked)))
        if not offered:
            return self.writes(who, "菜单")
        lively = [one for one in offered if one.do not in DULL]
        return self.press(who, self.dice.choice(lively if lively and self.dice.random() < 0.8 else offered).data)

    somebody_else_goes_on = one_more_goes_on = yet_another_goes_on = somebody_goes_on

    @rule()
    def somebody_says_anything(self) -> None:
        """Words nobody asked for."""
        self.writes(self.dice.choice(self.crowd.people), self.dice.choice(LINES["anything"]))

    @rule()
    def somebody_presses_anothers_button(self) -> None:
        """A forged press: a button that was shown to somebody else."""
        owners = [who for who in self.crowd.people if self.crowd.offered(who)]
        if owners:
            button = self.dice.choice(self.crowd.offered(self.dice.choice(owners)))
            self.press(self.dice.choice(self.crowd.people), button.data)

    @rule()
    def time_passes(self) -> None:
        """Days go on; what falls due is done."""
        hours = self.dice.choice(HOURS)
        self.story.append(f"{hours} hours pass")
        self.crowd_does(partial(self.crowd.time_passes, timedelta(hours=hours)))

    def writes(self, who: str, words: str) -> None:
        """A message; it is answered."""
        self.story.append(f"{who} writes {words!r}")
        self.crowd_does(partial(self.crowd.writes, who, words))

    def press(self, who: str, data: str) -> None:
        """A press; it is answered."""
        self.story.append(f"{who} presses {data}")
        said = self.crowd.said
        self.crowd_does(partial(self.crowd.presses, who, data))
        assert self.crowd.said > said, f"{who} pressed {data} and heard nothing: {self.story[-12:]}"

    def crowd_does(self, deed: Callable[[], object]) -> None:
        """One step, and everything that must hold after it."""
        said = self.crowd.said
        self.runner.run(deed())  # type: ignore[arg-type]
        faults = self.runner.run(self.crowd.hall.scene.store.read(broken, self.two_leads))
        assert not faults, "\n".join([*faults, *self.story[-12:]])
        for who in self.units:
            for words in self.crowd.told(who, said):
                assert NAME not in words, f"a unit reads who it was: {words} {self.story[-12:]}"
        self.nothing_sealed_is_said(said)

    def nothing_sealed_is_said(self, since: int) -> None:
        """What lies in a box nobody has opened is told to nobody."""
        if not self.keeps or self.runner.run(self.crowd.hall.scene.store.read(was_opened)):
            self.keeps = ()
        for who in self.crowd.people if self.keeps else ():
            for words in self.crowd.told(who, since):
                assert not any(one in words for one in self.keeps), (
                    f"{who} reads what is sealed: {words} {self.story[-12:]}"
                )

    def teardown(self) -> None:
        """The walk is over: what was done goes into the report, the database away."""
        if hasattr(self, "crowd"):
            self.runner.run(self.crowd.hall.scene.store.read(rows_fired.note))
            self.runner.run(self.crowd.closes())
            self.stages.shelter.drop(self.snapshot.database)
        self.runner.close()


@pytest.fixture(scope="session")
def sqlite_stages(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Stages:
    """The stages as SQLite files."""
    return Stages(Files(tmp_path_factory.mktemp("stages"), migrated_sqlite))


@pytest.fixture(scope="session")
def postgresql_stages(postgres: Postgres, migrated_postgres: str) -> Iterator[Stages]:
    """The stages as databases of a server."""
    return Stages(Copies(postgres, migrated_postgres))  # type: ignore[return-value]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("database", DATABASES)
def test_whatever_people_do_the_rules_hold(request: pytest.FixtureRequest, database: str, stage: str) -> None:
    stages: Stages = request.getfixturevalue(f"{database}_stages")
    run_state_machine_as_test(
        partial(Walk, stages, stage),  # type: ignore[arg-type]  # a factory will do
        settings=settings(
            max_examples=-(-WALKS // (len(STAGES) * len(DATABASES))),
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not SOAKING,
            database=None,
            # a walk that fails is told as it was: making it shorter takes longer than a test may
            phases=(Phase.generate, *((Phase.shrink,) if SOAKING else ())),
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
