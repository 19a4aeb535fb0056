"""About how long it is to drive between two places, from ZIP codes alone: `estimate`, `legs` of a day."""

from desktop.travel.address import shortened
from desktop.travel.driving import estimate, town_of
from desktop.travel.legs import Leg, Stop, legs
from desktop.travel.place import Place

__all__ = ["Leg", "Place", "Stop", "estimate", "legs", "shortened", "town_of"]
