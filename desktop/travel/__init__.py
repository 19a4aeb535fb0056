"""About how long it is to drive between two places, from ZIP codes alone: `estimate`, `legs` of a day."""

from desktop.travel.address import shortened, street_and_town
from desktop.travel.driving import estimate, town_of
from desktop.travel.legs import Leg, Stop, legs
from desktop.travel.place import Place

__all__ = ["Leg", "Place", "Stop", "estimate", "legs", "shortened", "street_and_town", "town_of"]
