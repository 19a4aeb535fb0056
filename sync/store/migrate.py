"""Brings a database to the newest schema; loaded only when a file is new or old."""

from __future__ import annotations

from importlib.resources import as_file, files

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from sync.store.tables import METADATA


def upgrade(connection: Connection, to: str = "head") -> None:
    """Runs inside the caller's transaction, so that an interrupted upgrade leaves the old file as it was."""
    with as_file(files("sync.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        script = ScriptDirectory.from_config(config)
        environment = EnvironmentContext(config, script)
        environment.configure(
            connection=connection,
            target_metadata=METADATA,
            render_as_batch=True,
            transactional_ddl=False,
            fn=lambda revision, _context: script._upgrade_revs(to, revision),
        )
        environment.run_migrations()
