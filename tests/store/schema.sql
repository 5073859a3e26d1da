-- What models/store/schema/ makes. Written by: TERTULIA_UPDATE=1 test_store tst_schema

CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
  INSERT INTO message_text(rowid, text, meta) VALUES (new.id, new.text, new.meta);
END;

CREATE TRIGGER message_edited AFTER UPDATE OF id, text, meta ON message BEGIN
  INSERT INTO message_text(message_text, rowid, text, meta) VALUES ('delete', old.id, old.text, old.meta);
  INSERT INTO message_text(rowid, text, meta) VALUES (new.id, new.text, new.meta);
END;

CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
  INSERT INTO message_text(message_text, rowid, text, meta) VALUES ('delete', old.id, old.text, old.meta);
END;

CREATE TRIGGER receipt_kept BEFORE UPDATE ON receipt BEGIN
  SELECT RAISE(ABORT, 'receipts are only ever added');
END;

CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt BEGIN
  SELECT RAISE(ABORT, 'receipts are only ever added');
END;

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  network TEXT NOT NULL,
  server TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  avatar_url TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'ok',
  state_detail TEXT NOT NULL DEFAULT '',
  state_until INTEGER,
  limits TEXT NOT NULL DEFAULT '{}',
  ca_file TEXT NOT NULL DEFAULT '',
  last_sync_at INTEGER,
  sign_in_expires_at INTEGER,
  skew INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  UNIQUE (network, server, remote_id)
);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  url TEXT NOT NULL,
  preview_url TEXT NOT NULL DEFAULT '',
  alt TEXT NOT NULL DEFAULT '',
  mime TEXT NOT NULL DEFAULT '',
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  cached TEXT NOT NULL DEFAULT ''
);

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  process TEXT NOT NULL,
  touched TEXT NOT NULL
);

CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  muted INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, remote_id)
);

CREATE TABLE colleague (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
);

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  network TEXT NOT NULL,
  kind TEXT NOT NULL,
  remote_key TEXT NOT NULL,
  root_id TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'new',
  unread INTEGER NOT NULL DEFAULT 0,
  messages INTEGER NOT NULL DEFAULT 0,
  identity_id INTEGER REFERENCES identity(id),
  member_id INTEGER REFERENCES member(id),
  assignee_id INTEGER REFERENCES colleague(id),
  last_message_id INTEGER NOT NULL DEFAULT 0,
  last_message_at INTEGER NOT NULL,
  last_is_ours INTEGER NOT NULL DEFAULT 0,
  snippet TEXT NOT NULL DEFAULT '',
  visibility TEXT NOT NULL DEFAULT 'public',
  wakes_at INTEGER,
  wake_if_written INTEGER NOT NULL DEFAULT 1,
  url TEXT NOT NULL DEFAULT '',
  can_reply INTEGER NOT NULL DEFAULT 1,
  UNIQUE (account_id, remote_key)
);

CREATE TABLE conversation_tag (
  conversation_id INTEGER NOT NULL REFERENCES conversation(id),
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  PRIMARY KEY (conversation_id, tag_id)
);

CREATE TABLE cursor (
  account_id INTEGER NOT NULL REFERENCES account(id),
  stream TEXT NOT NULL,
  place TEXT NOT NULL,
  fetched INTEGER NOT NULL DEFAULT 0,
  expected INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  oldest_at INTEGER,
  gap TEXT NOT NULL DEFAULT '',
  last_ok_at INTEGER,
  PRIMARY KEY (account_id, stream)
);

CREATE TABLE draft (
  place TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  conversation_id INTEGER,
  saved_at INTEGER NOT NULL
);

CREATE TABLE held (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outbox_id INTEGER NOT NULL REFERENCES outbox(id),
  pause_id INTEGER REFERENCES pause(id),
  due_at INTEGER,
  held_at INTEGER NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  decided_at INTEGER,
  wall_time TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  move_to INTEGER
);

CREATE TABLE identity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  network TEXT NOT NULL,
  remote_key TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  avatar_url TEXT NOT NULL DEFAULT '',
  avatar TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  bot INTEGER NOT NULL DEFAULT 0,
  ours INTEGER NOT NULL DEFAULT 0,
  member_id INTEGER REFERENCES member(id),
  home_id INTEGER REFERENCES member(id),
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  UNIQUE (network, remote_key)
);

CREATE TABLE identity_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  identity_id INTEGER NOT NULL REFERENCES identity(id),
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  until_at INTEGER NOT NULL
);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  colleague_id INTEGER,
  what TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  inverse TEXT NOT NULL,
  forward TEXT NOT NULL DEFAULT '',
  undone_at INTEGER
);

CREATE TABLE media (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
);

CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL DEFAULT '', -- the name's words without case and accents, each after a space
  kind TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL DEFAULT '',
  joined_to INTEGER REFERENCES member(id),
  contacts INTEGER NOT NULL DEFAULT 0,
  written INTEGER NOT NULL DEFAULT 0,
  first_contact_at INTEGER,
  last_contact_at INTEGER,
  created_at INTEGER NOT NULL
);

CREATE TABLE member_tag (
  member_id INTEGER NOT NULL REFERENCES member(id),
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  PRIMARY KEY (member_id, tag_id)
);

CREATE TABLE message (
  id INTEGER NOT NULL PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id),
  scope TEXT NOT NULL DEFAULT '',
  remote_id TEXT NOT NULL,
  action_id TEXT NOT NULL DEFAULT '',
  parent_id TEXT NOT NULL DEFAULT '',
  root_id TEXT NOT NULL DEFAULT '',
  conversation_id INTEGER REFERENCES conversation(id),
  author_id INTEGER REFERENCES identity(id),
  direction TEXT NOT NULL,
  kind TEXT NOT NULL,
  raw_kind TEXT NOT NULL DEFAULT '',
  html TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  meta TEXT NOT NULL DEFAULT '',
  warning TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  visibility TEXT NOT NULL DEFAULT 'public',
  sent_at INTEGER NOT NULL,
  edited_at INTEGER,
  revision TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  missing INTEGER NOT NULL DEFAULT 0,
  is_read INTEGER NOT NULL DEFAULT 0,
  about_us INTEGER NOT NULL DEFAULT 1,
  url TEXT NOT NULL DEFAULT '',
  likes INTEGER NOT NULL DEFAULT 0,
  boosts INTEGER NOT NULL DEFAULT 0,
  replies INTEGER NOT NULL DEFAULT 0,
  liked INTEGER NOT NULL DEFAULT 0,
  boosted INTEGER NOT NULL DEFAULT 0,
  outbox_id INTEGER,
  UNIQUE (account_id, remote_id, scope)
);

CREATE VIRTUAL TABLE message_text USING fts5(
  text, meta, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE 'message_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'message_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'message_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'message_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  member_id INTEGER REFERENCES member(id),
  conversation_id INTEGER REFERENCES conversation(id),
  colleague_id INTEGER REFERENCES colleague(id),
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  deleted_at INTEGER
);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account(id),
  verb TEXT NOT NULL,
  post_id INTEGER REFERENCES post(id),
  conversation_id INTEGER REFERENCES conversation(id),
  message_id INTEGER,
  target_id TEXT NOT NULL DEFAULT '',
  target_author_id INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  warning TEXT NOT NULL DEFAULT '',
  visibility TEXT NOT NULL DEFAULT 'public',
  language TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  due_at INTEGER,
  idempotency_key TEXT NOT NULL UNIQUE,
  attempts INTEGER NOT NULL DEFAULT 0,
  first_try_at INTEGER,
  before_id TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT '',
  next_try_at INTEGER,
  readings INTEGER NOT NULL DEFAULT 0,
  remote_id TEXT NOT NULL DEFAULT '',
  action_id TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  published_at INTEGER,
  error_kind TEXT NOT NULL DEFAULT '',
  error_detail TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
, replies TEXT NOT NULL DEFAULT 'everybody', by_server INTEGER NOT NULL DEFAULT 0, server_plan TEXT NOT NULL DEFAULT '', part INTEGER NOT NULL DEFAULT 0, server_due INTEGER);

CREATE TABLE outbox_media (
  outbox_id INTEGER NOT NULL REFERENCES outbox(id),
  position INTEGER NOT NULL,
  media_id INTEGER NOT NULL REFERENCES media(id),
  alt TEXT NOT NULL DEFAULT '',
  remote_handle TEXT NOT NULL DEFAULT '',
  handle_expires_at INTEGER,
  PRIMARY KEY (outbox_id, position)
);

CREATE TABLE pause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER REFERENCES account(id),
  reason TEXT NOT NULL DEFAULT '',
  colleague_id INTEGER REFERENCES colleague(id),
  asked_at INTEGER NOT NULL, -- when the person asked; ms
  in_force_at INTEGER NOT NULL, -- when nothing more could leave: the time of its transaction
  ended_at INTEGER
);

CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  idea TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'draft',
  wall_time TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  due_at INTEGER,
  late_limit INTEGER NOT NULL DEFAULT 600,
  reason TEXT NOT NULL DEFAULT '',
  created_by INTEGER REFERENCES colleague(id),
  created_at INTEGER NOT NULL,
  edited_at INTEGER NOT NULL,
  deleted_at INTEGER
);

CREATE TABLE reaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  remote_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  raw_kind TEXT NOT NULL DEFAULT '',
  message_remote_id TEXT NOT NULL DEFAULT '',
  author_id INTEGER NOT NULL REFERENCES identity(id),
  at INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, remote_id)
);

CREATE TABLE receipt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outbox_id INTEGER NOT NULL REFERENCES outbox(id),
  attempt INTEGER NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT ''
);

CREATE TABLE relation (
  account_id INTEGER NOT NULL REFERENCES account(id),
  identity_id INTEGER NOT NULL REFERENCES identity(id),
  remote_id TEXT NOT NULL DEFAULT '',
  follows_us INTEGER NOT NULL DEFAULT 0,
  we_follow INTEGER NOT NULL DEFAULT 0,
  blocked INTEGER NOT NULL DEFAULT 0,
  muted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, identity_id)
);

CREATE TABLE saved_reply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  letters TEXT NOT NULL DEFAULT '', -- that find it at once
  uses INTEGER NOT NULL DEFAULT 0,
  last_used_at INTEGER,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);

CREATE TABLE saved_reply_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  saved_reply_id INTEGER NOT NULL REFERENCES saved_reply(id),
  language TEXT NOT NULL DEFAULT '',
  network TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  UNIQUE (saved_reply_id, language, network)
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  colour INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  builtin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  query TEXT NOT NULL,
  position INTEGER NOT NULL,
  count INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE view_member (
  view_id INTEGER NOT NULL REFERENCES view(id),
  conversation_id INTEGER NOT NULL REFERENCES conversation(id),
  sort_key INTEGER NOT NULL,
  PRIMARY KEY (view_id, conversation_id)
);

CREATE TABLE workspace (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE INDEX attachment_message ON attachment(message_id, position);

CREATE INDEX attachment_wanted ON attachment(message_id) WHERE cached = '' AND kind = 'image';

CREATE INDEX conversation_identity ON conversation(identity_id);

CREATE INDEX conversation_member ON conversation(member_id, last_message_at);

CREATE INDEX conversation_state ON conversation(state, last_message_at, id);

CREATE INDEX conversation_time ON conversation(last_message_at, id, state);

CREATE INDEX conversation_wakes ON conversation(wakes_at);

CREATE INDEX draft_conversation ON draft(conversation_id);

CREATE UNIQUE INDEX held_once ON held(outbox_id, pause_id);

CREATE INDEX held_pause ON held(pause_id, decision);

CREATE INDEX identity_handle ON identity(handle);

CREATE INDEX identity_home ON identity(home_id);

CREATE INDEX identity_member ON identity(member_id);

CREATE INDEX identity_ours ON identity(ours) WHERE ours = 1;

CREATE INDEX identity_wanted ON identity(last_seen_at) WHERE avatar = '' AND avatar_url <> '';

CREATE INDEX journal_undone ON journal(undone_at, id) WHERE undone_at IS NOT NULL AND forward <> '';

CREATE INDEX member_last ON member(joined_to, last_contact_at, id);

CREATE INDEX member_name ON member(name);

CREATE INDEX message_author ON message(author_id, id);

CREATE INDEX message_conversation ON message(conversation_id, id);

CREATE INDEX message_ours ON message(conversation_id, id) WHERE direction = 'out';

CREATE INDEX message_parent ON message(account_id, parent_id);

CREATE INDEX message_root ON message(account_id, root_id, id);

CREATE INDEX message_unread ON message(conversation_id, id) WHERE is_read = 0 AND direction = 'in';

CREATE INDEX note_conversation ON note(conversation_id, created_at);

CREATE INDEX note_member ON note(member_id, created_at);

CREATE INDEX outbox_conversation ON outbox(conversation_id, state);

CREATE INDEX outbox_due ON outbox(state, account_id, due_at);

CREATE INDEX outbox_plan ON outbox(account_id, server_plan);

CREATE INDEX outbox_post ON outbox(post_id);

CREATE INDEX outbox_remote ON outbox(account_id, remote_id);

CREATE INDEX pause_running ON pause(ended_at, account_id);

CREATE INDEX post_due ON post(due_at, id);

CREATE INDEX post_state ON post(state, due_at);

CREATE INDEX reaction_author ON reaction(author_id, at);

CREATE INDEX reaction_message ON reaction(account_id, message_remote_id);

CREATE INDEX receipt_outbox ON receipt(outbox_id, id);

CREATE INDEX view_member_conversation ON view_member(conversation_id);

CREATE INDEX view_member_sort ON view_member(view_id, sort_key, conversation_id);
