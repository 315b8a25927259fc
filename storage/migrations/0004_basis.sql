-- What a letter goes by, where the next one has to know it: it was cut out of the letter's key or its words.
--   point-reminder  the morning whose points it told (ISO day): a later one tells those that have come to a step since
--   outage          since when nothing was heard (UTC seconds): one that replaces it before it went out begins there
--   meeting-news    the meeting as its reader knew it (like `meetings.told_as`, empty: not at all), for the same reason
--   vote-card       a mark of what the card shows: it is put anew when that changes
-- NULL for all others. It is personal as the words are: it goes with them, and when its reader is forgotten.
ALTER TABLE outbox ADD COLUMN basis TEXT;

-- Letters of earlier versions: the morning stands in the key (`points:GROUP:MORNING:PERSON`), of those sent long ago too,
-- so that no step is told twice; the rest in their words, as long as they are kept. A card whose words are gone is put
-- once more, as it was before.
UPDATE outbox SET basis = substr(key, length('points:' || group_id || ':') + 1, 10)
    WHERE kind = 'point-reminder' AND key LIKE 'points:' || group_id || ':____-__-__:%';
UPDATE outbox SET basis = {body/deferred/1/since} WHERE body LIKE '{"deferred":["outage",%';
UPDATE outbox SET basis = {body/deferred/1/before} WHERE body LIKE '{"deferred":["meeting-news",%';
UPDATE outbox SET basis = {body/deferred/1/shows} WHERE body LIKE '{"deferred":["vote-card",%';
