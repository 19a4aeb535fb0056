"""Operations that were made together as the one change that a person thinks of."""

from __future__ import annotations

from desktop.models.gestures import gestures
from sync import Engine
from sync.sandbox import Sandbox
from tests.sync.office import only, sent, sync


def test_what_is_archived_on_the_way_to_its_deletion_is_told_as_deleted(
    server: Sandbox, laptop: Engine
) -> None:
    escrow = sent(laptop, "escrows", {"property_address": "9900 Stockdale Hwy", "purchase_price": "450000"})
    laptop.archive("escrows", escrow)
    sync(laptop)
    server.store.archive("escrows", only(server, "escrows")["id"], False)
    laptop.delete("escrows", escrow)
    sync(laptop)

    laptop.retry(laptop.reader.outbox()[0].op)

    (gesture,) = gestures(laptop.reader.outbox())
    assert (len(gesture.parts), gesture.kind) == (2, "delete")
