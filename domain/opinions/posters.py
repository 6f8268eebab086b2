"""The codes on posters: what a link says of the place where it was found."""

DISTRICT, STATION = "district", "station"
PLACES = (DISTRICT, STATION)


def code_of(place: str, id: int) -> str:
    """What the link on a place's poster says, on every channel: d12 for a district, s3 for a station."""
    return f"{place[0]}{id}"
