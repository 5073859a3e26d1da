CREATE TABLE post (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  title @TEXT NOT NULL DEFAULT '',
  idea @TEXT NOT NULL DEFAULT '',
  state @TEXT NOT NULL DEFAULT 'draft',
  wall_time @TEXT NOT NULL DEFAULT '',
  zone @TEXT NOT NULL DEFAULT '',
  due_at @INT64,
  late_limit @INT64 NOT NULL DEFAULT 600,
  reason @TEXT NOT NULL DEFAULT '',
  created_by @INT64 REFERENCES colleague(id),
  created_at @INT64 NOT NULL,
  edited_at @INT64 NOT NULL,
  deleted_at @INT64
);

CREATE INDEX post_due ON post(due_at, id);

CREATE INDEX post_state ON post(state, due_at);

CREATE TABLE media (
  id @ID,
  sha256 @TEXT NOT NULL UNIQUE,
  file @TEXT NOT NULL,
  name @TEXT NOT NULL,
  mime @TEXT NOT NULL,
  bytes @INT64 NOT NULL,
  width @INT64 NOT NULL DEFAULT 0,
  height @INT64 NOT NULL DEFAULT 0,
  created_at @INT64 NOT NULL
);

-- Everything that is to leave this computer, and the journal that lets it leave once.
CREATE TABLE outbox (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  account_id @INT64 NOT NULL REFERENCES account(id),
  verb @TEXT NOT NULL,
  post_id @INT64 REFERENCES post(id),
  conversation_id @INT64 REFERENCES conversation(id),
  message_id @INT64,
  target_id @TEXT NOT NULL DEFAULT '',
  target_author_id @INT64,
  reason @TEXT NOT NULL DEFAULT '',
  text @TEXT NOT NULL DEFAULT '',
  warning @TEXT NOT NULL DEFAULT '',
  visibility @TEXT NOT NULL DEFAULT 'public',
  language @TEXT NOT NULL DEFAULT '',
  state @TEXT NOT NULL,
  due_at @INT64,
  idempotency_key @TEXT NOT NULL UNIQUE,
  attempts @INT64 NOT NULL DEFAULT 0,
  first_try_at @INT64,
  before_id @TEXT NOT NULL DEFAULT '',
  hash @TEXT NOT NULL DEFAULT '',
  next_try_at @INT64,
  readings @INT64 NOT NULL DEFAULT 0,
  remote_id @TEXT NOT NULL DEFAULT '',
  action_id @TEXT NOT NULL DEFAULT '',
  url @TEXT NOT NULL DEFAULT '',
  published_at @INT64,
  error_kind @TEXT NOT NULL DEFAULT '',
  error_detail @TEXT NOT NULL DEFAULT '',
  created_at @INT64 NOT NULL
);

CREATE INDEX outbox_due ON outbox(state, account_id, due_at);

CREATE INDEX outbox_post ON outbox(post_id);

CREATE INDEX outbox_conversation ON outbox(conversation_id, state);

CREATE INDEX outbox_remote ON outbox(account_id, remote_id);

CREATE TABLE outbox_media (
  outbox_id @INT64 NOT NULL REFERENCES outbox(id),
  position @INT64 NOT NULL,
  media_id @INT64 NOT NULL REFERENCES media(id),
  alt @TEXT NOT NULL DEFAULT '',
  remote_handle @TEXT NOT NULL DEFAULT '',
  handle_expires_at @INT64,
  PRIMARY KEY (outbox_id, position)
);

CREATE TABLE receipt (
  id @ID,
  outbox_id @INT64 NOT NULL REFERENCES outbox(id),
  attempt @INT64 NOT NULL,
  at @INT64 NOT NULL,
  what @TEXT NOT NULL,
  detail @TEXT NOT NULL DEFAULT ''
);

CREATE INDEX receipt_outbox ON receipt(outbox_id, id);
