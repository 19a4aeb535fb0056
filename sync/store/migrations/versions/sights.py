"""Indexes that narrow and lay out a whole list without reading its records."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TAIL = ("nr", "archived", "placeholder", "gone", "pending_delete", "local_id")
LEADS = (
    "status",
    "interest_level",
    "next_follow_up",
    "last_contact_date",
    "created_at",
    "name",
    "budget",
    "lead_type",
    "source",
    "email",
    "converted_to_client_id",
)


ARCHIVED = ("contacts", "escrows")
COUNTED = ("contacts", "escrows", "listings")
AWAY = ("gone", "placeholder", "pending_delete")


def upgrade() -> None:
    for name in ARCHIVED:
        op.create_index(f"ix_{name}_archived", name, AWAY, sqlite_where=sa.text("archived"))
    for name in COUNTED:
        op.create_index(f"ix_{name}_count", name, ["nr"])
    op.create_index("ix_leads_sight", "leads", [*(f"f_{field}" for field in LEADS), *TAIL])
    op.drop_index("ix_appointments_list", "appointments")
    listed = ["f_start_time", "f_end_time", *TAIL, "f_status", "f_client_id"]
    op.create_index("ix_appointments_list", "appointments", listed)
