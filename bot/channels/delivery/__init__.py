"""From the outbox to the channels: claimed, put together, sent, recorded."""
