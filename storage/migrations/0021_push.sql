-- Where a browser may be told that a message waits: the address that its maker's push service has given it.
-- `due_at`: when it is to be told; `told_at`: since when it has been told and not looked.
CREATE TABLE push_subscriptions (
    browser_id BIGINT PRIMARY KEY REFERENCES browsers (id),
    endpoint TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    due_at BIGINT,
    told_at BIGINT
);
CREATE INDEX push_subscriptions_due ON push_subscriptions (due_at) WHERE due_at IS NOT NULL;
