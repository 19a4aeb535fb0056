"""The first schema: one table per resource, the ledger of operations, and the account's small facts."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TYPES: dict[str, Any] = {
    "text": sa.Text(),
    "integer": sa.Integer(),
    "yes/no": sa.Boolean(),
}
IDENTITY = (
    ("version", "integer", True),
    ("base", "text", True),
    ("raw", "text", True),
    ("list_hash", "text", True),
    ("laptop_only", "text", True),
    ("pending", "text", True),
    ("state", "text", False),
    ("archived", "yes/no", False),
    ("gone", "yes/no", False),
    ("pending_delete", "yes/no", False),
    ("placeholder", "yes/no", False),
    ("arrived_at", "text", False),
)
"""Name, type and whether it may be empty, of what every record has besides its ids."""

RECORDS: dict[str, dict[str, str]] = {
    "appointments": {
        "text": (
            "title start_time end_time appointment_type location status client_id listing_id escrow_id "
            "description notes user_id created_at updated_at"
        ),
        "yes/no": "reminder_sent",
    },
    "clients": {
        "text": (
            "first_name last_name email phone client_type status source preferred_locations notes tags "
            "contact_id user_id created_at updated_at"
        ),
        "integer": "budget_min budget_max pre_approval_amount",
        "yes/no": "pre_approved",
    },
    "leads": {
        "text": (
            "name email phone source lead_type status interest_level timeline message notes "
            "last_contact_date next_follow_up converted_to_client_id user_id created_at updated_at"
        ),
        "integer": "budget",
    },
    "contacts": {
        "text": (
            "first_name last_name full_name email phone contact_type contact_status company "
            "license_number street_address city state zip_code notes tags archived_at user_id "
            "created_at updated_at"
        ),
        "yes/no": "is_archived",
    },
    "escrows": {
        "text": (
            "display_id property_address escrow_status acceptance_date closing_date city state zip_code "
            "display_address county latitude longitude representation_type escrow_company "
            "escrow_officer property_type bedrooms bathrooms square_feet lot_size commission_rate notes "
            "commission_percentage archived_at last_modified_by user_id created_at updated_at"
        ),
        "integer": "purchase_price year_built earnest_money my_commission gross_commission",
        "yes/no": "is_archived",
    },
    "listings": {
        "text": (
            "address property_type bedrooms bathrooms status mls_number city state zip_code square_feet "
            "lot_size description listing_date expiration_date virtual_tour_url showing_instructions "
            "user_id created_at updated_at"
        ),
        "integer": "list_price year_built days_on_market price_per_sqft",
    },
}
INDEXED: dict[str, str] = {
    "appointments": "start_time client_id listing_id escrow_id",
    "clients": "last_name first_name contact_id",
    "leads": "name converted_to_client_id",
    "contacts": "last_name first_name",
    "escrows": "closing_date",
    "listings": "address",
}


def upgrade() -> None:
    for name in RECORDS:
        _records(name)
    _operations()
    _questions()
    _facts()


def _records(name: str) -> None:
    op.create_table(
        name,
        sa.Column("nr", sa.Integer(), primary_key=True),
        sa.Column("local_id", sa.Text(), nullable=False, unique=True),
        sa.Column("server_id", sa.Text(), nullable=True, unique=True),
        *(sa.Column(column, TYPES[kind], nullable=empty) for column, kind, empty in IDENTITY),
        *(
            sa.Column(f"f_{field}", TYPES[kind], nullable=True)
            for kind, fields in RECORDS[name].items()
            for field in fields.split()
        ),
    )
    for field in INDEXED[name].split():
        op.create_index(f"ix_{name}_{field}", name, [f"f_{field}"])
    op.create_index(f"ix_{name}_state", name, ["state"], sqlite_where=sa.text("state <> 'synced'"))
    op.execute(
        f"CREATE VIRTUAL TABLE {name}_found USING fts5(words, digits, content='', contentless_delete=1, "
        "prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    )


def _text(name: str, *, empty: bool = False, unique: bool | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=empty, unique=unique)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), primary_key=True)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)


def _operations() -> None:
    op.create_table(
        "operation",
        sa.Column("seq", sa.Integer(), primary_key=True),
        _text("op", unique=True),
        _text("gesture"),
        _text("entity"),
        _text("local_id"),
        _text("kind"),
        _text("part"),
        _text("state"),
        _text("patch"),
        _text("before"),
        _number("tries"),
        _text("next_attempt_at", empty=True),
        _number("looks"),
        _text("error", empty=True),
        _text("saved_at"),
        _text("settled_at", empty=True),
        _number("version", empty=True),
    )
    op.create_index("ix_operation_local_id", "operation", ["local_id"])
    op.create_index("ix_operation_state", "operation", ["state"])
    op.create_table(
        "attempt",
        sa.Column("nr", sa.Integer(), primary_key=True),
        _text("op"),
        _text("method"),
        _text("path"),
        _text("body", empty=True),
        _number("version", empty=True),
        _text("begun_at"),
        _text("outcome", empty=True),
        _number("status", empty=True),
        _text("error_id", empty=True),
        _text("correlation_id", empty=True),
    )
    op.create_index("ix_attempt_op", "attempt", ["op"])


def _questions() -> None:
    op.create_table(
        "conflict",
        sa.Column("nr", sa.Integer(), primary_key=True),
        _text("entity"),
        _text("local_id", unique=True),
        _text("kind"),
        _text("fields"),
        _number("theirs_version", empty=True),
        _text("candidates", empty=True),
        _text("found_at"),
    )
    op.create_table(
        "history",
        sa.Column("nr", sa.Integer(), primary_key=True),
        _text("entity"),
        _text("local_id"),
        _text("at"),
        _text("what"),
        _text("title"),
        _text("detail"),
        _text("op", empty=True),
    )
    op.create_index("ix_history_at", "history", ["at"])
    op.create_index("ix_history_local_id", "history", ["local_id"])


def _facts() -> None:
    op.create_table(
        "walk",
        _key("name"),
        _text("started_at", empty=True),
        _number("next_page"),
        _text("complete_at", empty=True),
        _number("total", empty=True),
    )
    op.create_table(
        "suspect",
        _key("local_id"),
        _text("entity"),
        _text("found_at"),
    )
    op.create_index("ix_suspect_entity", "suspect", ["entity"])
    op.create_table(
        "setting",
        _key("name"),
        _text("value", empty=True),
    )
