-- Answers that are written once and used often. A folder is there as long as something is in it.
CREATE TABLE saved_reply (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  folder @TEXT NOT NULL DEFAULT '',
  title @TEXT NOT NULL,
  letters @TEXT NOT NULL DEFAULT '', -- that find it at once
  uses @INT64 NOT NULL DEFAULT 0,
  last_used_at @INT64,
  created_at @INT64 NOT NULL,
  deleted_at @INT64
);

-- What it says in one language on one network, '' stands for any. Without a text there is no such version, so that one
-- that was taken away comes back by an undo.
CREATE TABLE saved_reply_version (
  id @ID,
  saved_reply_id @INT64 NOT NULL REFERENCES saved_reply(id),
  language @TEXT NOT NULL DEFAULT '',
  network @TEXT NOT NULL DEFAULT '',
  text @TEXT NOT NULL DEFAULT '',
  UNIQUE (saved_reply_id, language, network)
);
