"""Timelines, and indexes that answer lists and walks without news instead of the rows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = ("milestones", "read_at", "tried_at", "wished_at")
ORDERED: dict[str, tuple[str, ...]] = {
    "appointments": ("start_time", "end_time"),
    "clients": ("last_name", "first_name"),
    "leads": ("name",),
    "contacts": ("last_name", "first_name"),
    "escrows": ("closing_date",),
    "listings": ("address",),
}
LISTED = ("nr", "archived", "placeholder", "gone", "pending_delete", "local_id")


def upgrade() -> None:
    op.create_table(
        "timeline",
        sa.Column("local_id", sa.Text(), primary_key=True),
        sa.Column("entity", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in COLUMNS),
    )
    op.create_index("ix_timeline_wished_at", "timeline", ["wished_at"])
    for name, fields in ORDERED.items():
        for field in fields:
            op.drop_index(f"ix_{name}_{field}", name, if_exists=True)
        order = [f"f_{field} DESC" if field == "closing_date" else f"f_{field}" for field in fields]
        op.create_index(f"ix_{name}_list", name, [sa.text(column) for column in (*order, *LISTED)])
        op.create_index(f"ix_{name}_hash", name, ["nr", "list_hash"])
        op.create_index(f"ix_{name}_away", name, ["server_id"], sqlite_where=sa.text("gone OR placeholder"))
