"""What is held of people themselves, of where they speak, and of what they asked."""

from storage.tables import Answers, Held, Table, declare, made

declare(
    Table(
        "people",
        held=(
            Held(
                "person",
                "name lang zone country created_at stopped_at paused_until away_at quiet_from quiet_until digest_every"
                " digest_weekday digest_minute digest_mark text_only",
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
        answers=Answers(
            ("person_id", "group_id"),
            ("role", "organisation_id", "joined_at", "left_at", "awaited"),
            frozenset({"joined_at"}),
            alone=True,
        ),
    )
)
declare(Table("groups", answers=Answers(("id",), ("name", "shut_at"), alone=True)))
declare(
    Table(
        "codes",
        held=(
            made("codes"),
            Held(
                "codes_for_me",
                "g.name:group c.number c.created_at",
                "FROM codes c JOIN groups g ON g.id = c.group_id WHERE c.for_person = ? ORDER BY c.id",
            ),
        ),
        forgotten=("UPDATE codes SET for_person = NULL, uses_left = 0 WHERE for_person = ?",),
        answers=Answers(("id",), ("revoked_at",), alone=True),
    )
)
# By the name alone nobody is shown what others have written on a list: anybody can take a name.
declare(
    Table(
        "listed_members",
        forgotten=(
            "DELETE FROM listed_members WHERE list_id IN (SELECT id FROM member_lists WHERE created_by = ?)",
            (
                "DELETE FROM listed_members WHERE EXISTS (SELECT 1 FROM member_lists l"
                " JOIN memberships m ON m.group_id = l.group_id JOIN people p ON p.id = m.person_id"
                " WHERE l.id = listed_members.list_id AND p.id = ? AND LOWER(p.name) = LOWER(listed_members.name))"
            ),
        ),
    )
)
declare(
    Table(
        "member_lists",
        held=(made("member_lists"),),
        forgotten=("DELETE FROM member_lists WHERE created_by = ?",),
    )
)
declare(
    Table(
        "contacts",
        held=(
            Held(
                "contacts",
                "g.name:group c.email c.phone",
                "FROM contacts c JOIN groups g ON g.id = c.group_id WHERE c.person_id = ? ORDER BY g.id",
            ),
        ),
        forgotten=("DELETE FROM contacts WHERE person_id = ?",),
    )
)
declare(
    Table(
        "group_chats",
        held=(
            Held(
                "group_chats_bound",
                "g.name:group c.channel c.title c.bound_at",
                "FROM group_chats c JOIN groups g ON g.id = c.group_id WHERE c.bound_by = ? ORDER BY c.id",
            ),
        ),
        forgotten=("UPDATE group_chats SET bound_by = NULL WHERE bound_by = ?",),
    )
)
declare(
    Table(
        "chats",
        held=(
            Held(
                "how_messages_arrive",
                "c.chat c.failures c.failing_since c.reason",
                "FROM chats c JOIN identities i ON c.chat = i.channel || ':' || i.address WHERE i.person_id = ?"
                " ORDER BY c.chat",
            ),
        ),
    )
)
declare(
    Table(
        "former_names",
        held=(Held("former_names", "name", "FROM former_names WHERE person_id = ? ORDER BY name"),),
        forgotten=("DELETE FROM former_names WHERE person_id = ?",),
    )
)
declare(
    Table(
        "sheets",
        held=(Held("answer_sheet", "items shown_at undo answered_at", "FROM sheets WHERE person_id = ?"),),
        forgotten=("DELETE FROM sheets WHERE person_id = ?",),
    )
)
declare(
    Table(
        "corrections",
        held=(Held("last_correction", "undo at", "FROM corrections WHERE person_id = ?"),),
        forgotten=("DELETE FROM corrections WHERE person_id = ?",),
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
    )
)
declare(
    Table(
        "browsers",
        held=(
            Held(
                "browsers",
                "b.number b.device b.opened_at b.seen_at b.ends_at",
                "FROM browsers b JOIN identities i ON i.channel = 'browser' AND i.address = b.address"
                " WHERE i.person_id = ? ORDER BY b.id",
            ),
        ),
        # The conversation goes on without a name for as long as a stranger's: its last answer has to be read.
        forgotten=(
            (
                "UPDATE browsers SET device = '' WHERE address IN"
                " (SELECT address FROM identities WHERE channel = 'browser' AND person_id = ?)"
            ),
        ),
    )
)
declare(
    Table(
        "push_subscriptions",
        held=(
            Held(
                "push_subscriptions",
                "p.endpoint p.made_at",
                "FROM push_subscriptions p JOIN browsers b ON b.id = p.browser_id"
                " JOIN identities i ON i.channel = 'browser' AND i.address = b.address"
                " WHERE i.person_id = ? ORDER BY p.browser_id",
            ),
        ),
        forgotten=(
            (
                "DELETE FROM push_subscriptions WHERE browser_id IN (SELECT b.id FROM browsers b"
                " JOIN identities i ON i.channel = 'browser' AND i.address = b.address WHERE i.person_id = ?)"
            ),
        ),
    )
)
declare(
    Table(
        "page_links",
        held=(Held("page_links", "made_at ends_at", "FROM page_links WHERE person_id = ?"),),
        forgotten=("DELETE FROM page_links WHERE person_id = ?",),
    )
)
declare(
    Table(
        "calendar_feeds",
        held=(Held("calendar_feeds", "made_at", "FROM calendar_feeds WHERE person_id = ? ORDER BY made_at"),),
        forgotten=("DELETE FROM calendar_feeds WHERE person_id = ?",),
    )
)
