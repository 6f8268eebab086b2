"""Which unit belongs to which: from the spreadsheet, in any order, by full or short name."""

from sqlalchemy import Connection

from storage import places, schema
from tests.contract.people.test_importing_roster import brought, faults, grids

UNITS = [
    ["名称", "简称", "上级单位"],
    ["县自来水公司", "自来水公司", "水务局"],
    ["县水务局", "水务局", ""],
    ["县交通局", "交通局，交通", ""],
    ["县教育局", "教育局", ""],
]


def test_a_unit_finds_the_one_it_belongs_to_further_down(database_url: str) -> None:
    def story(c: Connection) -> None:
        assert not brought(c, grids(单位=UNITS)).faults

        units = {unit.name: unit for unit in places.units.all(c)}
        assert units["县自来水公司"].parent_id == units["县水务局"].id
        assert units["县水务局"].parent_id is None
        again = brought(c, grids(单位=[row[:2] for row in UNITS]))
        assert not again.faults
        assert places.units.get(c, units["县自来水公司"].id).parent_id == units["县水务局"].id

    schema.within(database_url, story)


def test_nobody_belongs_to_nobody_or_to_themselves(database_url: str) -> None:
    def story(c: Connection) -> None:
        for parent in ("县气象台", "县自来水公司"):
            wrong = [UNITS[0], ["县自来水公司", "自来水公司", parent], *UNITS[2:]]
            assert faults(brought(c, grids(单位=wrong))) == [("单位", 2, "上级单位", "import-unknown-unit")]
        assert places.units.all(c) == []

    schema.within(database_url, story)
