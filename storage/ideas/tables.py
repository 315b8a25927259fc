"""What the tables of ideation spaces hold of people."""

from storage.tables import Answers, Held, Table, declare, made

declare(Table("spaces", held=(made("spaces"),)))
declare(
    Table(
        "ideas",
        held=(
            Held(
                "ideas",
                "g.name:group number text state i.created_at",
                "FROM ideas i JOIN groups g ON g.id = i.group_id WHERE i.author_id = ? ORDER BY i.id",
            ),
        ),
        own=(("text", "author_id"),),
        forgotten=("UPDATE ideas SET author_id = NULL, folded = NULL WHERE author_id = ?",),
    )
)
declare(
    Table(
        "comments",
        held=(
            Held(
                "comments",
                "g.name:group i.number:idea c.text c.created_at",
                "FROM comments c JOIN ideas i ON i.id = c.idea_id JOIN groups g ON g.id = i.group_id"
                " WHERE c.author_id = ? ORDER BY c.id",
            ),
        ),
        own=(("text", "author_id"),),
        forgotten=("UPDATE comments SET author_id = NULL WHERE author_id = ?",),
    )
)
declare(
    Table(
        "votes",
        held=(
            Held(
                "votes",
                "g.name:group i.number:idea i.text weight cast_at",
                "FROM votes v JOIN ideas i ON i.id = v.idea_id JOIN groups g ON g.id = i.group_id"
                " WHERE v.person_id = ? ORDER BY v.cast_at, i.id",
            ),
        ),
        answers=Answers(
            ("idea_id", "person_id"), ("space_id", "weight", "cast_at", "lane"), frozenset({"cast_at", "lane"})
        ),
    )
)
declare(
    Table(
        "withdrawn_votes",
        held=(
            Held(
                "votes_taken_back",
                "g.name:group i.number:idea i.text withdrawn_at",
                "FROM withdrawn_votes v JOIN ideas i ON i.id = v.idea_id JOIN groups g ON g.id = i.group_id"
                " WHERE v.person_id = ? ORDER BY v.withdrawn_at, i.id",
            ),
        ),
        forgotten=("DELETE FROM withdrawn_votes WHERE person_id = ?",),
    )
)
declare(
    Table(
        "abstentions",
        held=(
            Held(
                "abstentions",
                "g.name:group s.number:vote s.title at",
                "FROM abstentions a JOIN spaces s ON s.id = a.space_id JOIN groups g ON g.id = s.group_id"
                " WHERE a.person_id = ? ORDER BY a.at, s.id",
            ),
        ),
        answers=Answers(("space_id", "person_id"), ("at",), frozenset({"at"})),
    )
)
