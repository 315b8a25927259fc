"""What is held of people themselves, of where they speak, and of what they asked."""

from storage.tables import Held, Table, Words, declare, made

declare(
    Table(
        "people",
        held=(
            Held(
                "person",
                "name lang zone country created_at stopped_at away_at quiet_from quiet_until digest_every"
                " digest_weekday digest_minute digest_mark",
                "FROM people WHERE id = ?",
            ),
        ),
    )
)
declare(
    Table(
        "identities",
        held=(
            Held(
                "identities",
                "channel address seen_at",
                "FROM identities WHERE person_id = ? ORDER BY channel, address",
            ),
        ),
    )
)
declare(
    Table(
        "memberships",
        held=(
            Held(
                "memberships",
                "g.name role o.name:organisation joined_at left_at",
                "FROM memberships m JOIN groups g ON g.id = m.group_id"
                " LEFT JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = ? ORDER BY g.id",
            ),
        ),
    )
)
declare(Table("codes", held=(made("codes"),)))
declare(Table("group_chats", words=(Words("title"),)))
declare(
    Table(
        "sheets",
        held=(Held("answer_sheet", "items shown_at answered_at", "FROM sheets WHERE person_id = ?"),),
        forgotten=("DELETE FROM sheets WHERE person_id = ?",),
    )
)
declare(
    Table(
        "conversations",
        held=(
            Held(
                "conversations",
                "place state updated_at",
                "FROM conversations WHERE who IN"
                " (SELECT channel || ':' || address FROM identities WHERE person_id = ?) ORDER BY who, place",
            ),
        ),
        words=(Words("state", "", ("who", "place"), json=True),),
    )
)
declare(Table("local_messages", words=(Words("body", "", json=True),)))
