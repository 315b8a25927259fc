"""What the outbox holds of people."""

from storage.tables import Held, Table, declare

declare(
    Table(
        "outbox",
        held=(
            Held(
                "messages_to_me",
                "kind channel address state body basis shows message created_at sent_at",
                "FROM (SELECT * FROM outbox WHERE person_id = ? ORDER BY id DESC LIMIT 2001) latest ORDER BY id",
            ),
        ),
    )
)
