-- Letters that still have words, by their age: those that ended long ago lose them.
CREATE INDEX outbox_words ON outbox (created_at) WHERE body <> '';
