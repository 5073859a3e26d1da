CREATE TABLE conversation (
  id @ID,
  account_id @INT64 NOT NULL REFERENCES account(id),
  network @TEXT NOT NULL,
  kind @TEXT NOT NULL,
  remote_key @TEXT NOT NULL,
  root_id @TEXT NOT NULL DEFAULT '',
  subject @TEXT NOT NULL DEFAULT '',
  state @TEXT NOT NULL DEFAULT 'new',
  unread @INT64 NOT NULL DEFAULT 0,
  messages @INT64 NOT NULL DEFAULT 0,
  identity_id @INT64 REFERENCES identity(id),
  member_id @INT64 REFERENCES member(id),
  assignee_id @INT64 REFERENCES colleague(id),
  last_message_id @INT64 NOT NULL DEFAULT 0,
  last_message_at @INT64 NOT NULL,
  last_is_ours @INT64 NOT NULL DEFAULT 0,
  snippet @TEXT NOT NULL DEFAULT '',
  visibility @TEXT NOT NULL DEFAULT 'public',
  wakes_at @INT64,
  wake_if_written @INT64 NOT NULL DEFAULT 1,
  url @TEXT NOT NULL DEFAULT '',
  can_reply @INT64 NOT NULL DEFAULT 1,
  UNIQUE (account_id, remote_key)
);

CREATE INDEX conversation_state ON conversation(state, last_message_at, id);

CREATE INDEX conversation_time ON conversation(last_message_at, id, state);

CREATE INDEX conversation_member ON conversation(member_id, last_message_at);

CREATE INDEX conversation_identity ON conversation(identity_id);

CREATE INDEX conversation_wakes ON conversation(wakes_at);

CREATE TABLE conversation_tag (
  conversation_id @INT64 NOT NULL REFERENCES conversation(id),
  tag_id @INT64 NOT NULL REFERENCES tag(id),
  PRIMARY KEY (conversation_id, tag_id)
);

-- id follows the time (seconds since 2020 in units of 64, then the next free one): newest first is ORDER BY id DESC,
-- and it is the rowid of the full-text index. meta holds the filter words that never change: a3 n2 i17.
CREATE TABLE message (
  id @INT64 NOT NULL PRIMARY KEY,
  account_id @INT64 NOT NULL REFERENCES account(id),
  scope @TEXT NOT NULL DEFAULT '',
  remote_id @TEXT NOT NULL,
  action_id @TEXT NOT NULL DEFAULT '',
  parent_id @TEXT NOT NULL DEFAULT '',
  root_id @TEXT NOT NULL DEFAULT '',
  conversation_id @INT64 REFERENCES conversation(id),
  author_id @INT64 REFERENCES identity(id),
  direction @TEXT NOT NULL,
  kind @TEXT NOT NULL,
  raw_kind @TEXT NOT NULL DEFAULT '',
  html @TEXT NOT NULL DEFAULT '',
  text @TEXT NOT NULL DEFAULT '',
  meta @TEXT NOT NULL DEFAULT '',
  warning @TEXT NOT NULL DEFAULT '',
  language @TEXT NOT NULL DEFAULT '',
  visibility @TEXT NOT NULL DEFAULT 'public',
  sent_at @INT64 NOT NULL,
  edited_at @INT64,
  revision @TEXT NOT NULL DEFAULT '',
  deleted @INT64 NOT NULL DEFAULT 0,
  missing @INT64 NOT NULL DEFAULT 0,
  is_read @INT64 NOT NULL DEFAULT 0,
  about_us @INT64 NOT NULL DEFAULT 1,
  url @TEXT NOT NULL DEFAULT '',
  likes @INT64 NOT NULL DEFAULT 0,
  boosts @INT64 NOT NULL DEFAULT 0,
  replies @INT64 NOT NULL DEFAULT 0,
  liked @INT64 NOT NULL DEFAULT 0,
  boosted @INT64 NOT NULL DEFAULT 0,
  outbox_id @INT64,
  UNIQUE (account_id, remote_id, scope)
);

CREATE INDEX message_conversation ON message(conversation_id, id);

-- What waits to be read is little, however long the conversation.
CREATE INDEX message_unread ON message(conversation_id, id) WHERE is_read = 0 AND direction = 'in';

CREATE INDEX message_ours ON message(conversation_id, id) WHERE direction = 'out';

CREATE INDEX message_author ON message(author_id, id);

CREATE INDEX message_root ON message(account_id, root_id, id);

CREATE INDEX message_parent ON message(account_id, parent_id);

CREATE TABLE attachment (
  id @ID,
  message_id @INT64 NOT NULL REFERENCES message(id),
  position @INT64 NOT NULL,
  kind @TEXT NOT NULL,
  url @TEXT NOT NULL,
  preview_url @TEXT NOT NULL DEFAULT '',
  alt @TEXT NOT NULL DEFAULT '',
  mime @TEXT NOT NULL DEFAULT '',
  width @INT64 NOT NULL DEFAULT 0,
  height @INT64 NOT NULL DEFAULT 0,
  cached @TEXT NOT NULL DEFAULT ''
);

CREATE INDEX attachment_message ON attachment(message_id, position);

CREATE INDEX attachment_wanted ON attachment(message_id) WHERE cached = '' AND kind = 'image';

CREATE TABLE reaction (
  id @ID,
  account_id @INT64 NOT NULL REFERENCES account(id),
  remote_id @TEXT NOT NULL,
  kind @TEXT NOT NULL,
  raw_kind @TEXT NOT NULL DEFAULT '',
  message_remote_id @TEXT NOT NULL DEFAULT '',
  author_id @INT64 NOT NULL REFERENCES identity(id),
  at @INT64 NOT NULL,
  removed @INT64 NOT NULL DEFAULT 0,
  UNIQUE (account_id, remote_id)
);

CREATE INDEX reaction_author ON reaction(author_id, at);

CREATE INDEX reaction_message ON reaction(account_id, message_remote_id);

CREATE TABLE note (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  member_id @INT64 REFERENCES member(id),
  conversation_id @INT64 REFERENCES conversation(id),
  colleague_id @INT64 REFERENCES colleague(id),
  text @TEXT NOT NULL,
  created_at @INT64 NOT NULL,
  edited_at @INT64,
  deleted_at @INT64
);

CREATE INDEX note_member ON note(member_id, created_at);

CREATE INDEX note_conversation ON note(conversation_id, created_at);

-- What is being typed, by place: reply/17/public, note/17, post/5 ... Kept within two seconds of typing.
CREATE TABLE draft (
  place @TEXT PRIMARY KEY,
  content @TEXT NOT NULL,
  conversation_id @INT64,
  saved_at @INT64 NOT NULL
);

CREATE INDEX draft_conversation ON draft(conversation_id);

CREATE TABLE view (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  builtin @TEXT NOT NULL DEFAULT '',
  name @TEXT NOT NULL DEFAULT '',
  query @TEXT NOT NULL,
  position @INT64 NOT NULL,
  count @INT64 NOT NULL DEFAULT 0
);

-- Which conversations each view shows now; every transaction puts right those that it touched.
CREATE TABLE view_member (
  view_id @INT64 NOT NULL REFERENCES view(id),
  conversation_id @INT64 NOT NULL REFERENCES conversation(id),
  sort_key @INT64 NOT NULL,
  PRIMARY KEY (view_id, conversation_id)
);

CREATE INDEX view_member_sort ON view_member(view_id, sort_key, conversation_id);

CREATE INDEX view_member_conversation ON view_member(conversation_id);
