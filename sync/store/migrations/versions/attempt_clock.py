"""How far the clocks were apart when something was sent, for later looks that go by another clock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("attempt", sa.Column("ahead", sa.Integer(), nullable=False, server_default="0"))
