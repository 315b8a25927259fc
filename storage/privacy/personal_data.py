"""Everything that is held about one person."""

from __future__ import annotations

from storage.database import Tx, Value

Record = dict[str, Value]

LOCAL_CHANNEL = "web"
"""The channel whose conversations stand in `local_messages`."""

_HELD = {
    "person": (
        (
            "name lang zone country created_at stopped_at away_at quiet_from quiet_until digest_every digest_weekday"
            " digest_minute digest_mark"
        ),
        "FROM people WHERE id = ?",
    ),
    "identities": (
        "channel address seen_at",
        "FROM identities WHERE person_id = ? ORDER BY channel, address",
    ),
    "memberships": (
        "g.name role o.name:organisation joined_at left_at",
        (
            "FROM memberships m JOIN groups g ON g.id = m.group_id"
            " LEFT JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = ? ORDER BY g.id"
        ),
    ),
    "votes": (
        "g.name:group i.number:idea i.text weight cast_at",
        (
            "FROM votes v JOIN ideas i ON i.id = v.idea_id JOIN groups g ON g.id = i.group_id"
            " WHERE v.person_id = ? ORDER BY v.cast_at, i.id"
        ),
    ),
    "votes_taken_back": (
        "g.name:group i.number:idea i.text withdrawn_at",
        (
            "FROM withdrawn_votes v JOIN ideas i ON i.id = v.idea_id JOIN groups g ON g.id = i.group_id"
            " WHERE v.person_id = ? ORDER BY v.withdrawn_at, i.id"
        ),
    ),
    "ideas": (
        "g.name:group number text state i.created_at",
        "FROM ideas i JOIN groups g ON g.id = i.group_id WHERE i.author_id = ? ORDER BY i.id",
    ),
    "comments": (
        "g.name:group i.number:idea c.text c.created_at",
        (
            "FROM comments c JOIN ideas i ON i.id = c.idea_id JOIN groups g ON g.id = i.group_id"
            " WHERE c.author_id = ? ORDER BY c.id"
        ),
    ),
    "meeting_replies": (
        "g.name:group m.number:meeting m.title answer note replacement at",
        (
            "FROM replies r JOIN meetings m ON m.id = r.meeting_id JOIN groups g ON g.id = m.group_id"
            " WHERE r.person_id = ? ORDER BY r.at, m.id"
        ),
    ),
    "meetings_attended": (
        "g.name:group m.number:meeting m.title words at",
        (
            "FROM presences s JOIN meetings m ON m.id = s.meeting_id JOIN groups g ON g.id = m.group_id"
            " WHERE s.person_id = ? ORDER BY s.id"
        ),
    ),
    "agenda_items_proposed": (
        "g.name:group m.number:meeting a.title a.presenter",
        (
            "FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id JOIN groups g ON g.id = m.group_id"
            " WHERE a.proposed_by = ? ORDER BY a.id"
        ),
    ),
    "webinars": (
        "g.name:group w.number:webinar w.title answer guests at",
        (
            "FROM attendances a JOIN webinars w ON w.id = a.webinar_id JOIN groups g ON g.id = w.group_id"
            " WHERE a.person_id = ? ORDER BY a.at, w.id"
        ),
    ),
    "action_points_owned": (
        "g.name:group a.number:point a.text w.state w.note w.at",
        (
            "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
            " WHERE w.person_id = ? ORDER BY w.id"
        ),
    ),
    "action_points_answered": (
        "g.name:group a.number:point a.text w.state w.note w.at",
        (
            "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
            " WHERE w.by_person = ? ORDER BY w.id"
        ),
    ),
    "announcements": (
        "g.name:group n.number:announcement n.text n.state n.created_at n.send_at n.sent_at",
        "FROM announcements n JOIN groups g ON g.id = n.group_id WHERE n.created_by = ? ORDER BY n.id",
    ),
    "announcements_read": (
        "g.name:group n.number:announcement a.at",
        (
            "FROM acknowledgements a JOIN announcements n ON n.id = a.announcement_id"
            " JOIN groups g ON g.id = n.group_id WHERE a.person_id = ? ORDER BY n.id"
        ),
    ),
    "documents_added": (
        "g.name:group d.number:document d.title d.link d.created_at",
        "FROM documents d JOIN groups g ON g.id = d.group_id WHERE d.added_by = ? ORDER BY d.id",
    ),
    "minutes_to_write": (
        "g.name:group m.number:meeting m.rapporteur_at",
        "FROM meetings m JOIN groups g ON g.id = m.group_id WHERE m.rapporteur_id = ? ORDER BY m.id",
    ),
    "recurrences_set": (
        "g.name:group r.title r.place r.rule r.created_at",
        "FROM recurrences r JOIN groups g ON g.id = r.group_id WHERE r.created_by = ? ORDER BY r.id",
    ),
    "points_entered_for_others": (
        "g.name:group a.number:point w.at",
        (
            "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
            " WHERE w.entered_by = ? ORDER BY w.id"
        ),
    ),
    "meeting_replies_entered_for_others": (
        "g.name:group m.number:meeting r.at",
        (
            "FROM replies r JOIN meetings m ON m.id = r.meeting_id JOIN groups g ON g.id = m.group_id"
            " WHERE r.entered_by = ? ORDER BY r.at, m.id"
        ),
    ),
    "webinars_entered_for_others": (
        "g.name:group w.number:webinar a.at",
        (
            "FROM attendances a JOIN webinars w ON w.id = a.webinar_id JOIN groups g ON g.id = w.group_id"
            " WHERE a.entered_by = ? ORDER BY a.at, w.id"
        ),
    ),
    "answer_sheet": (
        "items shown_at answered_at",
        "FROM sheets WHERE person_id = ?",
    ),
    "messages_to_me": (
        "kind channel address state body created_at sent_at",
        "FROM outbox WHERE person_id = ? ORDER BY id",
    ),
    "conversations": (
        "place state updated_at",
        (
            "FROM conversations WHERE who IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)"
            " ORDER BY who, place"
        ),
    ),
}
_MADE = ("spaces", "meetings", "action_points", "webinars", "minutes_drafts", "codes")


async def held(tx: Tx, person_id: int) -> dict[str, list[Record]]:
    """All of it, by subject; instants in UTC seconds, `body` and `state` of messages and conversations as JSON."""
    found = {subject: await _records(tx, columns, source, person_id) for subject, (columns, source) in _HELD.items()}
    for table in _MADE:
        source = f"FROM {table} t JOIN groups g ON g.id = t.group_id WHERE t.created_by = ? ORDER BY t.id"
        found[f"{table}_made"] = await _records(tx, "g.name:group t.number t.created_at", source, person_id)
    found["local_chat"] = await _local_chat(tx, person_id)
    return found


async def _records(tx: Tx, columns: str, source: str, person_id: int) -> list[Record]:
    """Rows of `table.column:name`; without a name, the column is called what it is."""
    pairs = [one.partition(":")[::2] for one in columns.split()]
    names = [name or column.rpartition(".")[2] for column, name in pairs]
    rows = await tx.rows(f"SELECT {', '.join(column for column, _ in pairs)} {source}", person_id)
    return [dict(zip(names, row, strict=True)) for row in rows]


async def local_addresses(tx: Tx, person_id: int) -> list[str]:
    """Where the person's conversations in the local chat stand."""
    rows = await tx.rows(
        "SELECT address FROM identities WHERE person_id = ? AND channel = ? ORDER BY address", person_id, LOCAL_CHANNEL
    )
    return list(dict.fromkeys([*(row[0] for row in rows), str(person_id)]))


async def _local_chat(tx: Tx, person_id: int) -> list[Record]:
    found: list[Record] = []
    for address in await local_addresses(tx, person_id):
        rows = await tx.rows("SELECT mine, body, at FROM local_messages WHERE address = ? ORDER BY id", address)
        found += [{"mine": row[0], "body": row[1], "at": row[2]} for row in rows]
    return found
