PRAGMA application_id = 1415934580;

PRAGMA user_version = 6;

CREATE TABLE workspace (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
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

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  colour INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE member_tag (
  member_id INTEGER NOT NULL REFERENCES member(id),
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  PRIMARY KEY (member_id, tag_id)
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

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  process TEXT NOT NULL,
  touched TEXT NOT NULL
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

CREATE TABLE draft (
  place TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  conversation_id INTEGER,
  saved_at INTEGER NOT NULL
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

CREATE TABLE receipt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outbox_id INTEGER NOT NULL REFERENCES outbox(id),
  attempt INTEGER NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT ''
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

CREATE VIRTUAL TABLE message_text USING fts5(
  text, meta, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

INSERT INTO workspace VALUES ('uid', '01a22d9c-a242-7d7b-94ad-e6369e8d3f5b');

INSERT INTO setting VALUES ('theme', 'dark');

INSERT INTO colleague VALUES (1, '01a22d9c-a242-7866-bd95-c47fab043d41', 'Ana', '', 'es', 'Europe/Madrid', 1780000000000);

INSERT INTO account VALUES (1, '01a22d9c-a242-76ed-9102-137669e81984', 'mastodon', 'https://example.social', 'ana@example.social', 'ana@example.social', '', '', 'ok', '', NULL, '{}', '', 1780000005000, NULL, -120, 0, 1780000000000);

INSERT INTO account VALUES (2, '01a22d9c-a243-73f6-9885-a26d44c4027f', 'mastodon', 'https://example.social', 'taller@other.example', 'taller@other.example', 'El taller', 'https://other.example/a.png', 'disabled', '', NULL, '{"text":300}', '', NULL, NULL, 0, 1, 1780000000000);

INSERT INTO channel VALUES (1, 1, 'chat', 'c1', 'Rodadas', '', 0);

INSERT INTO cursor VALUES (1, 'notifications', '117', 40, 100, 0, 1779913600000, 'limit', NULL);

INSERT INTO member VALUES (1, '01a22d9c-a262-763d-ba53-8bf538f5ac1f', 'Beatriz Salgado', ' beatriz salgado', 'actual', 'customer', NULL, 7, 6, 1780000010000, 1780001010000, 1780010000000);

INSERT INTO member VALUES (2, '01a22d9c-a264-7c7d-afa2-e7b3ceadba61', 'Carlos R.', ' carlos r. carlos r', '', '', NULL, 2, 1, 1780000030000, 1780000080000, 1780010000000);

INSERT INTO member VALUES (3, '01a22d9c-a265-747c-bbde-2d5d64f8de18', 'Dora', ' dora', '', '', 1, 0, 0, '', '', 1780010000000);

INSERT INTO member VALUES (4, '01a22d9c-a265-78ae-a0b3-fe899f84a186', 'Elena', ' elena', '', '', NULL, 1, 1, 1780000050000, 1780000050000, 1780010000000);

INSERT INTO member VALUES (5, '01a22d9c-a271-78d0-8c26-8ce128089457', 'Fran', ' fran', '', '', NULL, 1, 1, 1780000055000, 1780000055000, 1780010000000);

INSERT INTO member VALUES (6, '01a22d9c-a29b-7f16-976d-9d2ba109d50e', 'Gema', ' gema', '', '', NULL, 1, 0, 1780000080000, 1780000080000, 1780000100000);

INSERT INTO member VALUES (7, '01a22d9c-a29b-7567-85eb-19730a8bd64f', 'Hugo', ' hugo', '', '', NULL, 1, 0, 1780000080000, 1780000080000, 1780000100000);

INSERT INTO identity VALUES (1, 'mastodon', 'ana@example.social', 'ana@example.social', 'Ana', ' ana@example.social ana ana example social ana', '', '', '', 0, 1, NULL, NULL, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (2, 'mastodon', 'https://far.example/users/Bea', 'bea@far.example', 'Bea', ' bea@far.example bea bea far example bea', '', 'bea.png', '', 0, 0, 1, 1, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (3, 'mastodon', 'https://far.example/users/Carlos', 'carlosr@far.example', 'Carlos R.', ' carlosr@far.example carlos r. carlosr far example carlos r', '', '', '', 0, 0, 2, 2, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (4, 'mastodon', 'https://far.example/users/Dora', 'dora@far.example', 'Dora', ' dora@far.example dora dora far example dora', '', '', '', 0, 0, 1, 3, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (5, 'mastodon', 'https://far.example/users/Elena', 'elena@far.example', 'Elena', ' elena@far.example elena elena far example elena', '', '', '', 0, 0, 4, 4, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (6, 'mastodon', 'https://far.example/users/Fran', 'fran@far.example', 'Fran', ' fran@far.example fran fran far example fran', '', '', '', 0, 0, 5, 5, 1780010000000, 1780010000000);

INSERT INTO identity VALUES (7, 'mastodon', 'https://far.example/users/Gema', 'gema@far.example', 'Gema', ' gema@far.example gema gema far example gema', '', '', '', 0, 0, 6, 6, 1780000100000, 1780000100000);

INSERT INTO identity VALUES (8, 'mastodon', 'https://far.example/users/Hugo', 'hugo@far.example', 'Hugo', ' hugo@far.example hugo hugo far example hugo', '', '', '', 0, 0, 7, 7, 1780000100000, 1780000100000);

INSERT INTO identity_name VALUES (1, 3, 'carlos@far.example', 'Carlos', 1780010000000);

INSERT INTO relation VALUES (1, 2, '77', 1, 1, 0, 0);

INSERT INTO relation VALUES (1, 8, '', 0, 0, 1, 0);

INSERT INTO tag VALUES (1, '01a22d9c-a2cd-7fd4-8238-414c8ff4f7a7', 'queja', 0);

INSERT INTO tag VALUES (2, '01a22d9c-a2cd-7a3f-a937-ac38c75f66e0', 'taller', 1);

INSERT INTO tag VALUES (3, '01a22d9c-a2f7-768b-b4ef-943745fa2cda', 'ciclista', 2);

INSERT INTO tag VALUES (4, '01a22d9c-a2f7-7758-aa38-5057121e7792', 'socia', 3);

INSERT INTO member_tag VALUES (1, 3);

INSERT INTO journal VALUES (1, 1780000101000, 1, 'tagged', 'Carlos R.', '[{"conversation_id":2,"present":false,"table":"conversation_tag","tag_id":2},{"conversation_id":2,"present":false,"table":"conversation_tag","tag_id":1}]', '[{"conversation_id":2,"present":true,"table":"conversation_tag","tag_id":1},{"conversation_id":2,"present":true,"table":"conversation_tag","tag_id":2}]', NULL);

INSERT INTO journal VALUES (2, 1780000102000, 1, 'tagged', 'Carlos R.', '[{"conversation_id":2,"present":true,"table":"conversation_tag","tag_id":2}]', '[{"conversation_id":2,"present":false,"table":"conversation_tag","tag_id":2}]', NULL);

INSERT INTO journal VALUES (3, 1780000103000, 1, 'assigned', 'Carlos R.', '[{"assignee_id":null,"id":2,"table":"conversation"}]', '[{"assignee_id":1,"id":2,"table":"conversation"}]', NULL);

INSERT INTO journal VALUES (4, 1780000104000, 1, 'snoozed', 'Dora', '[{"id":3,"state":"new","table":"conversation","wakes_at":null}]', '[{"id":3,"state":"snoozed","table":"conversation","wakes_at":1780000110000}]', NULL);

INSERT INTO journal VALUES (5, 1780000105000, 1, 'done', 'Bea', '[{"id":1,"state":"new","table":"conversation"}]', '[{"id":1,"state":"done","table":"conversation"}]', NULL);

INSERT INTO journal VALUES (6, 1780000106000, 1, 'read', 'Elena', '[{"id":4,"table":"conversation","unread":1},{"id":12938448000,"is_read":0,"table":"message"}]', '[{"id":12938448000,"is_read":1,"table":"message"},{"id":4,"table":"conversation","unread":0}]', NULL);

INSERT INTO journal VALUES (7, 1780000107000, 1, 'unread', 'Elena', '[{"id":4,"table":"conversation","unread":0},{"id":12938448000,"is_read":1,"table":"message"}]', '[{"id":12938448000,"is_read":0,"table":"message"},{"id":4,"table":"conversation","unread":1}]', NULL);

INSERT INTO journal VALUES (8, 1780000130000, 1, 'renamed', 'Beatriz Salgado', '[{"folded":" bea","id":1,"name":"Bea","table":"member"}]', '[{"folded":" beatriz salgado","id":1,"name":"Beatriz Salgado","table":"member"}]', NULL);

INSERT INTO journal VALUES (9, 1780000131000, 1, 'kind', 'Beatriz Salgado', '[{"id":1,"kind":"","table":"member"}]', '[{"id":1,"kind":"actual","table":"member"}]', NULL);

INSERT INTO journal VALUES (10, 1780000132000, 1, 'audience', 'Beatriz Salgado', '[{"audience":"","id":1,"table":"member"}]', '[{"audience":"customer","id":1,"table":"member"}]', NULL);

INSERT INTO journal VALUES (11, 1780000133000, 1, 'tagged', 'Beatriz Salgado', '[{"member_id":1,"present":false,"table":"member_tag","tag_id":4},{"member_id":1,"present":false,"table":"member_tag","tag_id":3}]', '[{"member_id":1,"present":true,"table":"member_tag","tag_id":3},{"member_id":1,"present":true,"table":"member_tag","tag_id":4}]', NULL);

INSERT INTO journal VALUES (12, 1780000134000, 1, 'tagged', 'Beatriz Salgado', '[{"member_id":1,"present":true,"table":"member_tag","tag_id":4}]', '[{"member_id":1,"present":false,"table":"member_tag","tag_id":4}]', NULL);

INSERT INTO journal VALUES (13, 1780000135000, 1, 'noted', 'prefiere el sábado', '[{"deleted_at":1780000135000,"id":1,"table":"note"}]', '[{"deleted_at":null,"id":1,"table":"note"}]', NULL);

INSERT INTO journal VALUES (14, 1780000136000, 1, 'note-edited', 'prefiere el sábado por la mañana', '[{"edited_at":null,"id":1,"table":"note","text":"prefiere el sábado"}]', '[{"edited_at":1780000136000,"id":1,"table":"note","text":"prefiere el sábado por la mañana"}]', NULL);

INSERT INTO journal VALUES (15, 1780000137000, 1, 'noted', 'borrada', '[{"deleted_at":1780000137000,"id":2,"table":"note"}]', '[{"deleted_at":null,"id":2,"table":"note"}]', NULL);

INSERT INTO journal VALUES (16, 1780000138000, 1, 'note-removed', 'borrada', '[{"deleted_at":null,"id":2,"table":"note"}]', '[{"deleted_at":1780000138000,"id":2,"table":"note"}]', NULL);

INSERT INTO journal VALUES (17, 1780000139000, 1, 'noted', 'preguntar a Luis', '[{"deleted_at":1780000139000,"id":3,"table":"note"}]', '[{"deleted_at":null,"id":3,"table":"note"}]', NULL);

INSERT INTO journal VALUES (18, 1780000140000, 1, 'joined', 'Beatriz Salgado', '[{"id":3,"joined_to":null,"table":"member"},{"id":4,"member_id":3,"table":"identity"}]', '[{"id":4,"member_id":1,"table":"identity"},{"id":3,"joined_to":1,"table":"member"}]', NULL);

INSERT INTO journal VALUES (19, 1780000141000, 1, 'joined', 'Carlos R.', '[{"id":6,"joined_to":null,"table":"member"},{"id":7,"member_id":6,"table":"identity"}]', '[{"id":7,"member_id":2,"table":"identity"},{"id":6,"joined_to":2,"table":"member"}]', NULL);

INSERT INTO journal VALUES (20, 1780000142000, 1, 'separated', 'Gema', '[{"id":7,"member_id":2,"table":"identity"},{"id":6,"joined_to":2,"table":"member"}]', '[{"id":6,"joined_to":null,"table":"member"},{"id":7,"member_id":6,"table":"identity"}]', NULL);

INSERT INTO journal VALUES (21, 1780000206000, 1, 'moved', 'Taller', '[{"due_at":1780001000000,"id":2,"table":"post","wall_time":"2026-05-29T13:00","zone":"Europe/Madrid"},{"due_at":1780001000000,"id":7,"if":{"state":"scheduled"},"state":"scheduled","table":"outbox"},{"due_at":1780001000000,"id":8,"if":{"state":"scheduled"},"state":"scheduled","table":"outbox"}]', '[{"due_at":1780087400000,"id":2,"table":"post","wall_time":"2026-05-30T13:00","zone":"Europe/Madrid"},{"due_at":1780087400000,"id":7,"if":{"state":"scheduled"},"state":"scheduled","table":"outbox"},{"due_at":1780087400000,"id":8,"if":{"state":"scheduled"},"state":"scheduled","table":"outbox"}]', NULL);

INSERT INTO journal VALUES (22, 1780000207000, 1, 'cancelled', 'Taller', '[{"id":7,"if":{"state":"cancelled"},"state":"scheduled","table":"outbox"},{"id":8,"if":{"state":"cancelled"},"state":"scheduled","table":"outbox"}]', '', 1780000208000);

INSERT INTO journal VALUES (23, 1780000209000, 1, 'drafted', 'Taller', '[{"id":7,"if":{"state":"draft"},"state":"scheduled","table":"outbox"},{"id":8,"if":{"state":"draft"},"state":"scheduled","table":"outbox"}]', '[{"id":7,"if":{"state":"scheduled"},"state":"draft","table":"outbox"},{"id":8,"if":{"state":"scheduled"},"state":"draft","table":"outbox"}]', NULL);

INSERT INTO journal VALUES (24, 1780000210000, 1, 'removed', 'Idea', '[{"deleted_at":null,"id":4,"table":"post"}]', '[{"deleted_at":1780000210000,"id":4,"table":"post"}]', NULL);

INSERT INTO journal VALUES (25, 1780089003000, 1, 'decided-move', 'Taller', '[{"decision":"","id":2,"move_to":null,"table":"held","wall_time":"","zone":""}]', '[{"decision":"move","id":2,"move_to":1780173800000,"table":"held","wall_time":"2026-05-31T13:00","zone":"Europe/Madrid"}]', NULL);

INSERT INTO journal VALUES (26, 1780089005000, 1, 'decided', 'Taller', '[{"due_at":1780089002000,"id":7,"if":{"state":"scheduled"},"state":"held","table":"outbox"}]', '', 1780089006000);

INSERT INTO journal VALUES (27, 1780089100000, 1, 'reply-saved', 'Horario', '[{"id":2,"table":"saved_reply_version","text":""},{"id":1,"table":"saved_reply_version","text":""},{"deleted_at":1780089100000,"folder":"","id":1,"letters":"","table":"saved_reply"}]', '[{"deleted_at":null,"folder":"Taller","id":1,"letters":"ho","table":"saved_reply"},{"id":1,"table":"saved_reply_version","text":"Hola, {{member.first_name}}: abrimos a las 9"},{"id":2,"table":"saved_reply_version","text":"We open at 9"}]', NULL);

INSERT INTO journal VALUES (28, 1780089102000, 1, 'reply-removed', 'Horario', '[{"deleted_at":null,"id":1,"table":"saved_reply"}]', '[{"deleted_at":1780089102000,"id":1,"table":"saved_reply"}]', 1780089103000);

INSERT INTO change VALUES (1, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"a":[2,1],"s":1}');

INSERT INTO change VALUES (2, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"v":[3,2,4,7,5,1,9,8,6,10]}');

INSERT INTO change VALUES (3, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[3,2,4,5,1],"m":[12938445440,12938446080,12938448320,12938447360,12938448000,12938447040,12938446720,12938444864],"p":[3,2,4,5,1],"v":[3,4,5,1,9]}');

INSERT INTO change VALUES (4, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[6],"m":[12938449280,12938449408,12938448640],"p":[1],"v":[3,1]}');

INSERT INTO change VALUES (5, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[7],"m":[12938444864],"p":[2,7,1,6],"v":[3,1]}');

INSERT INTO change VALUES (6, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[2,1],"m":[12938446080,12938447040,12938446720],"p":[2],"v":[3,1,9]}');

INSERT INTO change VALUES (7, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1,6],"m":[12938445440],"p":[1]}');

INSERT INTO change VALUES (8, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[3,2,4,1,6],"j":1,"m":[12938449280,12938448000,12938449408],"v":[3,2,7,5,1,9,8]}');

INSERT INTO change VALUES (9, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[3],"v":[3,7,5,1]}');

INSERT INTO change VALUES (10, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[2,1,6],"j":1,"p":[1]}');

INSERT INTO change VALUES (11, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[3],"j":1,"p":[3,2,1,6]}');

INSERT INTO change VALUES (12, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"j":1,"p":[2,6]}');

INSERT INTO change VALUES (13, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"j":1,"p":[2,6]}');

INSERT INTO change VALUES (14, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[2]}');

INSERT INTO change VALUES (15, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1],"m":[12938445440],"o":[1]}');

INSERT INTO change VALUES (16, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1],"m":[12938445440],"o":[1]}');

INSERT INTO change VALUES (17, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1],"m":[12938445440],"o":[1]}');

INSERT INTO change VALUES (18, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1],"m":[12938445440],"o":[1]}');

INSERT INTO change VALUES (19, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[1],"m":[12938445440,12938455168],"o":[1],"v":[8]}');

INSERT INTO change VALUES (20, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"m":[12938446720],"o":[3,2,4]}');

INSERT INTO change VALUES (21, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"m":[12938446720],"o":[3,2],"p":[7]}');

INSERT INTO change VALUES (22, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"o":[7,5,9,8,6,10],"t":[3,2,4,1]}');

INSERT INTO change VALUES (23, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"o":[5],"t":[1]}');

INSERT INTO change VALUES (24, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"c":[8],"m":[12938508928,12938509440],"o":[5],"p":[1],"t":[1],"v":[3,1]}');

INSERT INTO change VALUES (25, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"o":[6],"t":[1]}');

INSERT INTO change VALUES (26, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"j":1,"o":[7,8],"t":[2]}');

INSERT INTO change VALUES (27, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"j":1,"t":[4]}');

INSERT INTO change VALUES (28, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"m":[12938508928],"o":[11,12],"t":[1]}');

INSERT INTO change VALUES (29, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"m":[12938508928],"o":[11],"t":[1]}');

INSERT INTO change VALUES (30, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"o":[6],"t":[1]}');

INSERT INTO change VALUES (31, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"a":[2,1],"j":1,"o":[7,8],"t":[2]}');

INSERT INTO change VALUES (32, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"j":1}');

INSERT INTO change VALUES (33, '01a22d9c-a163-76ed-8776-64fcdb4fe73d', '{"a":[2]}');

INSERT INTO conversation VALUES (1, 1, 'mastodon', 'public', 'public
opening
https://far.example/users/Bea', 'opening', 'El sábado abrimos a las nueve, con café.', 'done', 0, 3, 2, 1, NULL, 12938455168, 1780000162000, 1, '@bea sí, de 26, de 28 y de 29', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (2, 1, 'mastodon', 'public', 'public
complaint
https://far.example/users/Carlos', 'complaint', '', 'new', 1, 1, 3, 2, 1, 12938446720, 1780000030000, 0, 'Llevo cuatro días esperando la bici.', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (3, 1, 'mastodon', 'private', 'private
https://far.example/users/Dora', 'private', '', 'open', 1, 1, 4, 1, NULL, 12938447360, 1780000040000, 0, '¿Cuánto cuesta un cambio de cadena?', 'direct', NULL, 1, '', 1);

INSERT INTO conversation VALUES (4, 2, 'mastodon', 'public', 'public
elsewhere
https://far.example/users/Elena', 'elsewhere', '', 'new', 1, 1, 5, 4, NULL, 12938448000, 1780000050000, 0, '¿Abrís en agosto?', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (5, 1, 'mastodon', 'review', 'review
review
https://far.example/users/Fran', 'review', '', 'new', 1, 1, 6, 5, NULL, 12938448320, 1780000055000, 0, 'Muy buen trato', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (6, 1, 'mastodon', 'public', 'public
unheard
https://far.example/users/Bea', 'unheard', '¿quién viene?', 'new', 0, 2, 2, 1, NULL, 12938449408, 1780000072000, 0, 'y yo', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (7, 1, 'mastodon', 'follow_request', 'follow_request
https://far.example/users/Hugo', '', '', 'new', 1, 0, 8, 7, NULL, -9223372036854775808, 1780000080000, 0, '', 'public', NULL, 1, '', 1);

INSERT INTO conversation VALUES (8, 1, 'mastodon', 'public', 'public
route
https://far.example/users/Bea', 'route', 'Ruta por el río', 'new', 1, 1, 2, 1, NULL, 12938509440, 1780001010000, 0, '¡Me apunto!', 'public', NULL, 1, '', 1);

INSERT INTO conversation_tag VALUES (2, 1);

INSERT INTO message VALUES (12938444864, 1, '', 'opening', '', '', 'opening', NULL, 1, 'out', 'post', '', '<p>El sábado abrimos a las nueve, con café.</p>', 'El sábado abrimos a las nueve, con café.', 'a1 nmastodon i1', '', '', 'public', 1780000001000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938445440, 1, '', 'question', '', 'opening', 'opening', 1, 2, 'in', 'reply', '', '<p>¿Tenéis la rueda de 26 pulgadas?</p>', '¿Tenéis la rueda de 26 pulgadas?', 'a1 nmastodon i2', '', '', 'public', 1780000010000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938446080, 1, '', 'thanks', '', 'opening', 'opening', 1, 2, 'in', 'reply', '', '', '', 'a1 nmastodon i2', '', '', 'public', 1780000020000, NULL, '', 1, 0, 1, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938446720, 1, '', 'complaint', '', '', 'complaint', 2, 3, 'in', 'mention', '', '<p>Llevo cuatro días esperando la bici.</p>', 'Llevo cuatro días esperando la bici.', 'a1 nmastodon i3', '', '', 'public', 1780000030000, 1780000090000, '', 0, 0, 0, 1, '', 0, 0, 0, 1, 0, NULL);

INSERT INTO message VALUES (12938447040, 1, '', 'aside', '', 'complaint', 'complaint', 2, 4, 'in', 'reply', '', '', '', 'a1 nmastodon i4', '', '', 'public', 1780000035000, NULL, '', 1, 1, 1, 0, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938447360, 1, '', 'private', '', '', 'private', 3, 4, 'in', 'direct', '', '<p>¿Cuánto cuesta un cambio de cadena?</p>', '¿Cuánto cuesta un cambio de cadena?', 'a1 nmastodon i4', '', '', 'direct', 1780000040000, NULL, '', 0, 0, 0, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938448000, 2, '', 'elsewhere', '', '', 'elsewhere', 4, 5, 'in', 'mention', '', '<p>¿Abrís en agosto?</p>', '¿Abrís en agosto?', 'a2 nmastodon i5', '', '', 'public', 1780000050000, NULL, '', 0, 0, 0, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938448320, 1, '', 'review', '', '', 'review', 5, 6, 'in', 'review', '', '<p>Muy buen trato</p>', 'Muy buen trato', 'a1 nmastodon i6', '', '', 'public', 1780000055000, NULL, '', 0, 0, 0, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938448640, 1, '', 'unheard', '', '', 'unheard', NULL, 3, 'in', 'mention', '', '<p>¿quién viene?</p>', '¿quién viene?', 'a1 nmastodon i3', '', '', 'public', 1780000060000, NULL, '', 0, 0, 0, 0, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938449280, 1, '', 'answer', '', 'unheard', 'unheard', 6, 2, 'in', 'reply', '', '<p>yo también</p>', 'yo también', 'a1 nmastodon i2', '', '', 'public', 1780000070000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938449408, 1, '', 'deeper', '', 'answer', 'unheard', 6, 2, 'in', 'reply', '', '<p>y yo</p>', 'y yo', 'a1 nmastodon i2', '', '', 'public', 1780000072000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO message VALUES (12938455168, 1, '', 'echo', '', 'question', 'opening', 1, 1, 'out', 'reply', '', '<p>@bea sí, de 26, de 28 y de 29</p>', '@bea sí, de 26, de 28 y de 29', 'a1 nmastodon i1', '', '', 'public', 1780000162000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, 1);

INSERT INTO message VALUES (12938508928, 1, '', 'route', '', '', 'route', NULL, 1, 'out', 'post', '', '<p>Ruta por el río</p>', 'Ruta por el río', 'a1 nmastodon i1', '', '', 'public', 1780001002000, NULL, '', 0, 0, 1, 1, '', 0, 0, 0, 0, 0, 5);

INSERT INTO message VALUES (12938509440, 1, '', 'joins', '', 'route', 'route', 8, 2, 'in', 'reply', '', '<p>¡Me apunto!</p>', '¡Me apunto!', 'a1 nmastodon i2', '', '', 'public', 1780001010000, NULL, '', 0, 0, 0, 1, '', 0, 0, 0, 0, 0, NULL);

INSERT INTO attachment VALUES (1, 12938445440, 0, 'image', 'https://far.example/rueda.jpg', '', 'una rueda doblada', '', 0, 0, 'a1.jpg');

INSERT INTO reaction VALUES (1, 1, 'like1', 'like', '', 'opening', 2, 1780000080000, 0);

INSERT INTO reaction VALUES (2, 1, 'boost1', 'boost', '', 'opening', 3, 1780000080000, 1);

INSERT INTO reaction VALUES (4, 1, 'follow1', 'follow', '', '', 7, 1780000080000, 0);

INSERT INTO reaction VALUES (5, 1, 'asks1', 'follow_request', '', '', 8, 1780000080000, 0);

INSERT INTO note VALUES (1, '01a22d9c-a2f7-725b-b08c-c45f5cdd84b3', 1, NULL, 1, 'prefiere el sábado por la mañana', 1780000135000, 1780000136000, NULL);

INSERT INTO note VALUES (2, '01a22d9c-a2f8-70f4-9846-e6bc47047a8c', 1, NULL, 1, 'borrada', 1780000137000, NULL, 1780000138000);

INSERT INTO note VALUES (3, '01a22d9c-a2f8-718c-984a-744376596958', NULL, 2, 1, 'preguntar a Luis', 1780000139000, NULL, NULL);

INSERT INTO draft VALUES ('reply/2/public', 'Hola, Carlos: lo sentimos', 2, 1780000151000);

INSERT INTO draft VALUES ('post/new', 'una idea', NULL, 1780000152000);

INSERT INTO view VALUES (1, '01a22d9c-a258-7ea1-b32a-d1e2381d4f76', 'inbox', '', 'is:open', 0, 7);

INSERT INTO view VALUES (2, '01a22d9c-a259-72b2-8f65-646975ec3615', 'mine', '', 'is:open is:mine', 1, 1);

INSERT INTO view VALUES (3, '01a22d9c-a259-724b-bf16-c046a45bda79', 'unassigned', '', 'is:open is:unassigned', 3, 6);

INSERT INTO view VALUES (4, '01a22d9c-a259-78f2-9f52-2d749c680ca3', 'mentions', '', 'is:open is:mention', 4, 2);

INSERT INTO view VALUES (5, '01a22d9c-a259-753b-afeb-48365aa2e7b4', 'direct', '', 'is:open is:direct', 5, 1);

INSERT INTO view VALUES (6, '01a22d9c-a259-742f-8001-c292600a333e', 'waiting', '', 'is:waiting', 6, 0);

INSERT INTO view VALUES (7, '01a22d9c-a25a-7d0f-b9cb-88ae862d63b1', 'snoozed', '', 'is:snoozed', 7, 0);

INSERT INTO view VALUES (8, '01a22d9c-a25a-7792-9dc6-119d1419baba', 'done', '', 'is:done', 8, 1);

INSERT INTO view VALUES (9, '01a22d9c-a25a-725f-b44a-a85dfdaef72e', '', 'Todo lo de ruedas', 'rueda is:open', 2, 0);

INSERT INTO view_member VALUES (3, 5, 1780000055000);

INSERT INTO view_member VALUES (1, 5, 1780000055000);

INSERT INTO view_member VALUES (1, 2, 1780000030000);

INSERT INTO view_member VALUES (4, 2, 1780000030000);

INSERT INTO view_member VALUES (1, 4, 1780000050000);

INSERT INTO view_member VALUES (3, 4, 1780000050000);

INSERT INTO view_member VALUES (4, 4, 1780000050000);

INSERT INTO view_member VALUES (3, 6, 1780000072000);

INSERT INTO view_member VALUES (1, 6, 1780000072000);

INSERT INTO view_member VALUES (1, 7, 1780000080000);

INSERT INTO view_member VALUES (3, 7, 1780000080000);

INSERT INTO view_member VALUES (8, 1, 1780000162000);

INSERT INTO view_member VALUES (2, 2, 1780000030000);

INSERT INTO view_member VALUES (5, 3, 1780000040000);

INSERT INTO view_member VALUES (3, 3, 1780000040000);

INSERT INTO view_member VALUES (1, 3, 1780000040000);

INSERT INTO view_member VALUES (1, 8, 1780001010000);

INSERT INTO view_member VALUES (3, 8, 1780001010000);

INSERT INTO post VALUES (1, '01a22d9c-a3cb-73bd-bb14-893db0164533', 'Ruta', 'Ruta del domingo', 'partial', '2026-05-29T13:00', 'Europe/Madrid', 1780001000000, 600, '', 1, 1780000200000, 1780000200000, NULL);

INSERT INTO post VALUES (2, '01a22d9c-a3cd-7fb8-8f29-6cfaed6e88b1', 'Taller', 'Ruta del domingo', 'held', '2026-05-30T13:00', 'Europe/Madrid', 1780087400000, 600, '', 1, 1780000202000, 1780000206000, NULL);

INSERT INTO post VALUES (3, '01a22d9c-a3cd-7ae3-a97d-882cd180ae0a', 'Taller', 'Ruta del domingo', 'draft', '', '', NULL, 600, '', 1, 1780000203000, 1780000203000, NULL);

INSERT INTO post VALUES (4, '01a22d9c-a3d2-7de7-a573-ac995c45eff8', 'Idea', '', 'draft', '', '', NULL, 600, '', 1, 1780000204000, 1780000204000, 1780000210000);

INSERT INTO media VALUES (1, '5f2a', '5f2a.jpg', 'ruta.jpg', 'image/jpeg', 4711, 800, 600, 1780000200000);

INSERT INTO outbox VALUES (1, '01a22d9c-a356-7240-9712-7eecec42f75a', 1, 'publish', NULL, 1, 12938445440, 'question', 2, '', '@bea sí, de 26, de 28 y de 29', '', 'public', '', 'published', 1780000160000, '01a22d9c-a357-705c-a757-facd290c35f4', 1, 1780000162000, 'opening', 'fea657e1188739c3ee90300adfcac0e1ce8e5c6f6788f71c47a7717c2bf6eae8', NULL, 1, 'echo', '9', 'https://example.social/9', 1780000162000, '', '', 1780000160000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (2, '01a22d9c-a3a6-723a-a2f5-29652e3a8c76', 1, 'like', NULL, NULL, 12938446720, 'complaint', 3, '', '', '', 'public', '', 'published', 1780000190000, '01a22d9c-a3a6-7054-b8b6-62fc554a4c38', 1, 1780000194000, '', '9a6a139d338db761efcca5028df5bb895c05f903df471f391fa3f5a470c9cb67', NULL, 0, '', '', '', 1780000195000, '', '', 1780000190000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (3, '01a22d9c-a3a7-716c-8246-2cbe131c7162', 1, 'block', NULL, NULL, NULL, 'private', 8, '', '', '', 'public', '', 'published', 1780000191000, '01a22d9c-a3a7-7d6d-a903-dda66d649d67', 1, 1780000194000, '', 'f1fb39951b38efa3b1dcf77ca3e795ff47889d235fc65e1e83447b2b7b984b0d', NULL, 0, '', '', '', 1780000195000, '', '', 1780000191000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (4, '01a22d9c-a3a7-7d73-b173-a65b8a7244d1', 1, 'boost', NULL, NULL, NULL, 'review', NULL, '', '', '', 'public', '', 'cancelled', 1780000192000, '01a22d9c-a3a7-7161-ba02-afe592928777', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780000192000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (5, '01a22d9c-a3cb-71e3-913c-f916d2df84ff', 1, 'publish', 1, NULL, NULL, '', NULL, '', 'Ruta por el río', '', 'public', '', 'published', 1780001000000, '01a22d9c-a3cb-7f0e-825f-920a85eb7f76', 1, 1780001001000, 'echo', 'bd3b2ae7796cb7fc88bd154c1d0899399a46a1488113d66a549b03e8f0f8f92c', NULL, 0, 'route', '10', '', 1780001002000, '', '', 1780000200000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (6, '01a22d9c-a3cb-7ffe-a0bf-1ff5872a5232', 2, 'publish', 1, NULL, NULL, '', NULL, '', 'Ruta por el parque', '', 'public', '', 'missed', 1780001004000, '01a22d9c-a400-7b3f-81a0-2968202efe23', 2, 1780001005000, '', '8285528d2c7302ac4b6211e73562112d759f07b89022a6e8b292eaa8a6960b2b', 1780001100000, 0, '', '', '', NULL, 'offline', 'no route', 1780000200000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (7, '01a22d9c-a3cd-78a3-ae13-c89bb71dd5da', 1, 'publish', 2, NULL, NULL, '', NULL, '', 'Taller por el río', '', 'public', '', 'held', 1780089002000, '01a22d9c-a3cd-7449-85db-6134b9877f45', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780000202000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (8, '01a22d9c-a3cd-7737-bbfb-92e17eb72f7f', 2, 'publish', 2, NULL, NULL, '', NULL, '', 'Taller por el parque', '', 'public', '', 'held', 1780089002000, '01a22d9c-a3cd-7221-886e-a493e516d2d0', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780000202000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (9, '01a22d9c-a3ce-7ea8-a99d-2baf4a7b88e7', 1, 'publish', 3, NULL, NULL, '', NULL, '', 'Taller por el río', '', 'public', '', 'draft', NULL, '01a22d9c-a3ce-772a-a741-09e00f9607d3', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780000203000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (10, '01a22d9c-a3ce-72b5-8a06-da4058c670f1', 2, 'publish', 3, NULL, NULL, '', NULL, '', 'Taller por el parque', '', 'public', '', 'draft', NULL, '01a22d9c-a3ce-7791-ae25-8ca3b83bfd2e', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780000203000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (11, '01a22d9c-a40c-7dbe-9e61-6066e22051d9', 1, 'edit', 1, NULL, 12938508928, 'route', 1, '', 'Ruta por el río, a las diez', '', 'public', '', 'scheduled', 1780001020000, '01a22d9c-a40c-7127-8ae9-bee47b579d17', 1, 1780001030000, '', 'f595731bfb2856e50aeab9206933f59693bb3d1f0aaaaeb7cf016d3700eb5e74', NULL, 0, '', '', '', NULL, '', '', 1780001020000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox VALUES (12, '01a22d9c-a40c-70ab-b6a7-9c796ee8e255', 1, 'delete', 1, NULL, 12938508928, 'route', 1, '', '', '', 'public', '', 'scheduled', 1780001021000, '01a22d9c-a40c-7027-8f06-bd7c3a44cd9b', 0, NULL, '', '', NULL, 0, '', '', '', NULL, '', '', 1780001021000, 'everybody', 0, '', 0, NULL);

INSERT INTO outbox_media VALUES (5, 0, 1, 'la orilla', 'm1', 1780004600000);

INSERT INTO receipt VALUES (1, 1, 0, 1780000160000, 'scheduled', 'key 01a22d9c-a356-7648-8ea7-d3853e5f6a02, due 2026-05-28T20:29:20Z');

INSERT INTO receipt VALUES (2, 1, 0, 1780000161000, 'scheduled', 'text changed, key 01a22d9c-a357-705c-a757-facd290c35f4');

INSERT INTO receipt VALUES (3, 1, 1, 1780000162000, 'armed', 'key 01a22d9c-a357-705c-a757-facd290c35f4, sha256 fea657e1188739c3ee90300adfcac0e1ce8e5c6f6788f71c47a7717c2bf6eae8, newest own before it opening');

INSERT INTO receipt VALUES (4, 1, 1, 1780000162000, 'sent', '');

INSERT INTO receipt VALUES (5, 1, 1, 1780000163000, 'no_answer', 'unknown: timeout');

INSERT INTO receipt VALUES (6, 1, 1, 1780000171000, 'not_found', '');

INSERT INTO receipt VALUES (7, 1, 1, 1780000172000, 'looked', 'asked for by hand');

INSERT INTO receipt VALUES (8, 1, 1, 1780000181000, 'found', 'read back, remote id echo https://example.social/9');

INSERT INTO receipt VALUES (9, 2, 0, 1780000190000, 'scheduled', 'key 01a22d9c-a3a6-7054-b8b6-62fc554a4c38, due 2026-05-28T20:29:50Z');

INSERT INTO receipt VALUES (10, 3, 0, 1780000191000, 'scheduled', 'key 01a22d9c-a3a7-7d6d-a903-dda66d649d67, due 2026-05-28T20:29:51Z');

INSERT INTO receipt VALUES (11, 4, 0, 1780000192000, 'scheduled', 'key 01a22d9c-a3a7-7161-ba02-afe592928777, due 2026-05-28T20:29:52Z');

INSERT INTO receipt VALUES (12, 4, 0, 1780000193000, 'cancelled', '');

INSERT INTO receipt VALUES (13, 2, 1, 1780000194000, 'armed', 'key 01a22d9c-a3a6-7054-b8b6-62fc554a4c38, sha256 9a6a139d338db761efcca5028df5bb895c05f903df471f391fa3f5a470c9cb67, newest own before it none');

INSERT INTO receipt VALUES (14, 2, 1, 1780000194000, 'sent', '');

INSERT INTO receipt VALUES (15, 2, 1, 1780000195000, 'answered', 'answered, remote id');

INSERT INTO receipt VALUES (16, 3, 1, 1780000194000, 'armed', 'key 01a22d9c-a3a7-7d6d-a903-dda66d649d67, sha256 f1fb39951b38efa3b1dcf77ca3e795ff47889d235fc65e1e83447b2b7b984b0d, newest own before it none');

INSERT INTO receipt VALUES (17, 3, 1, 1780000194000, 'sent', '');

INSERT INTO receipt VALUES (18, 3, 1, 1780000195000, 'answered', 'answered, remote id');

INSERT INTO receipt VALUES (19, 5, 0, 1780000201000, 'scheduled', 'key 01a22d9c-a3cb-7f0e-825f-920a85eb7f76, due 2026-05-28T20:43:20Z');

INSERT INTO receipt VALUES (20, 6, 0, 1780000201000, 'scheduled', 'key 01a22d9c-a3cb-74fb-b884-061c5e0d5d4b, due 2026-05-28T20:43:20Z');

INSERT INTO receipt VALUES (21, 5, 1, 1780001001000, 'armed', 'key 01a22d9c-a3cb-7f0e-825f-920a85eb7f76, sha256 bd3b2ae7796cb7fc88bd154c1d0899399a46a1488113d66a549b03e8f0f8f92c, newest own before it echo');

INSERT INTO receipt VALUES (22, 5, 1, 1780001001000, 'preparing', '');

INSERT INTO receipt VALUES (23, 5, 1, 1780001002000, 'sent', '');

INSERT INTO receipt VALUES (24, 5, 1, 1780001003000, 'answered', 'answered, remote id route');

INSERT INTO receipt VALUES (25, 6, 1, 1780001001000, 'armed', 'key 01a22d9c-a3cb-74fb-b884-061c5e0d5d4b, sha256 8285528d2c7302ac4b6211e73562112d759f07b89022a6e8b292eaa8a6960b2b, newest own before it none');

INSERT INTO receipt VALUES (26, 6, 1, 1780001002000, 'sent', '');

INSERT INTO receipt VALUES (27, 6, 1, 1780001003000, 'failed', 'rejected: 422: too long');

INSERT INTO receipt VALUES (28, 6, 1, 1780001004000, 'scheduled', 'once more, key 01a22d9c-a400-7b3f-81a0-2968202efe23');

INSERT INTO receipt VALUES (29, 6, 2, 1780001005000, 'armed', 'key 01a22d9c-a400-7b3f-81a0-2968202efe23, sha256 8285528d2c7302ac4b6211e73562112d759f07b89022a6e8b292eaa8a6960b2b, newest own before it none');

INSERT INTO receipt VALUES (30, 6, 2, 1780001006000, 'postponed', 'offline: no route');

INSERT INTO receipt VALUES (31, 7, 0, 1780000205000, 'scheduled', 'key 01a22d9c-a3cd-7449-85db-6134b9877f45, due 2026-05-28T20:43:20Z');

INSERT INTO receipt VALUES (32, 8, 0, 1780000205000, 'scheduled', 'key 01a22d9c-a3cd-7221-886e-a493e516d2d0, due 2026-05-28T20:43:20Z');

INSERT INTO receipt VALUES (33, 7, 0, 1780000206000, 'scheduled', 'due 2026-05-29T20:43:20Z');

INSERT INTO receipt VALUES (34, 8, 0, 1780000206000, 'scheduled', 'due 2026-05-29T20:43:20Z');

INSERT INTO receipt VALUES (35, 7, 0, 1780000207000, 'cancelled', '');

INSERT INTO receipt VALUES (36, 8, 0, 1780000207000, 'cancelled', '');

INSERT INTO receipt VALUES (37, 7, 0, 1780000208000, 'scheduled', 'undone');

INSERT INTO receipt VALUES (38, 8, 0, 1780000208000, 'scheduled', 'undone');

INSERT INTO receipt VALUES (39, 7, 0, 1780000209000, 'draft', '');

INSERT INTO receipt VALUES (40, 8, 0, 1780000209000, 'draft', '');

INSERT INTO receipt VALUES (41, 11, 0, 1780001020000, 'scheduled', 'key 01a22d9c-a40c-7127-8ae9-bee47b579d17, due 2026-05-28T20:43:40Z');

INSERT INTO receipt VALUES (42, 12, 0, 1780001021000, 'scheduled', 'key 01a22d9c-a40c-7027-8f06-bd7c3a44cd9b, due 2026-05-28T20:43:41Z');

INSERT INTO receipt VALUES (43, 11, 1, 1780001030000, 'armed', 'key 01a22d9c-a40c-7127-8ae9-bee47b579d17, sha256 f595731bfb2856e50aeab9206933f59693bb3d1f0aaaaeb7cf016d3700eb5e74, newest own before it none');

INSERT INTO receipt VALUES (44, 11, 1, 1780001031000, 'postponed', 'the program ended meanwhile');

INSERT INTO receipt VALUES (45, 6, 2, 1780090000000, 'missed', 'due 2026-05-28T20:43:24Z, now 2026-05-29T21:26:40Z');

INSERT INTO receipt VALUES (46, 7, 0, 1780089002000, 'scheduled', 'key 01a22d9c-a3cd-7449-85db-6134b9877f45, due 2026-05-29T21:10:02Z');

INSERT INTO receipt VALUES (47, 7, 0, 1780089002000, 'held', 'publishing is paused');

INSERT INTO receipt VALUES (48, 8, 0, 1780089002000, 'scheduled', 'key 01a22d9c-a3cd-7221-886e-a493e516d2d0, due 2026-05-29T21:10:02Z');

INSERT INTO receipt VALUES (49, 8, 0, 1780089002000, 'held', 'publishing is paused');

INSERT INTO receipt VALUES (50, 7, 0, 1780089005000, 'scheduled', 'somebody decided: moved, due 2026-05-30T20:43:20Z');

INSERT INTO receipt VALUES (51, 7, 0, 1780089006000, 'held', 'undone');

INSERT INTO pause VALUES (1, NULL, 'Fork A-3', 1, 1780089000000, 1780089001000, 1780089004000);

INSERT INTO held VALUES (1, 6, NULL, 1780001004000, 1780090000000, '', NULL, '', '', NULL);

INSERT INTO held VALUES (2, 7, 1, 1780089002000, 1780089002000, 'move', 1780089003000, '2026-05-31T13:00', 'Europe/Madrid', 1780173800000);

INSERT INTO held VALUES (3, 8, 1, 1780089002000, 1780089002000, '', NULL, '', '', NULL);

INSERT INTO saved_reply VALUES (1, '01900000-0000-7000-8000-000000000006', 'Taller', 'Horario', 'ho', 1, 1780089101000, 1780089100000, NULL);

INSERT INTO saved_reply_version VALUES (1, 1, '', '', 'Hola, {{member.first_name}}: abrimos a las 9');

INSERT INTO saved_reply_version VALUES (2, 1, 'en', 'mastodon', 'We open at 9');

DELETE FROM sqlite_sequence;

INSERT INTO sqlite_sequence VALUES ('account', 2);

INSERT INTO sqlite_sequence VALUES ('attachment', 1);

INSERT INTO sqlite_sequence VALUES ('change', 33);

INSERT INTO sqlite_sequence VALUES ('channel', 1);

INSERT INTO sqlite_sequence VALUES ('colleague', 1);

INSERT INTO sqlite_sequence VALUES ('conversation', 8);

INSERT INTO sqlite_sequence VALUES ('held', 3);

INSERT INTO sqlite_sequence VALUES ('identity', 8);

INSERT INTO sqlite_sequence VALUES ('identity_name', 1);

INSERT INTO sqlite_sequence VALUES ('journal', 28);

INSERT INTO sqlite_sequence VALUES ('media', 1);

INSERT INTO sqlite_sequence VALUES ('member', 7);

INSERT INTO sqlite_sequence VALUES ('note', 3);

INSERT INTO sqlite_sequence VALUES ('outbox', 12);

INSERT INTO sqlite_sequence VALUES ('pause', 1);

INSERT INTO sqlite_sequence VALUES ('post', 4);

INSERT INTO sqlite_sequence VALUES ('reaction', 5);

INSERT INTO sqlite_sequence VALUES ('receipt', 51);

INSERT INTO sqlite_sequence VALUES ('saved_reply', 1);

INSERT INTO sqlite_sequence VALUES ('saved_reply_version', 2);

INSERT INTO sqlite_sequence VALUES ('tag', 4);

INSERT INTO sqlite_sequence VALUES ('view', 10);

INSERT INTO message_text(message_text) VALUES ('rebuild');

CREATE INDEX member_last ON member(joined_to, last_contact_at, id);

CREATE INDEX member_name ON member(name);

CREATE INDEX identity_member ON identity(member_id);

CREATE INDEX identity_home ON identity(home_id);

CREATE INDEX identity_handle ON identity(handle);

CREATE INDEX identity_ours ON identity(ours) WHERE ours = 1;

CREATE INDEX identity_wanted ON identity(last_seen_at) WHERE avatar = '' AND avatar_url <> '';

CREATE INDEX journal_undone ON journal(undone_at, id) WHERE undone_at IS NOT NULL AND forward <> '';

CREATE INDEX conversation_state ON conversation(state, last_message_at, id);

CREATE INDEX conversation_time ON conversation(last_message_at, id, state);

CREATE INDEX conversation_member ON conversation(member_id, last_message_at);

CREATE INDEX conversation_identity ON conversation(identity_id);

CREATE INDEX conversation_wakes ON conversation(wakes_at);

CREATE INDEX message_conversation ON message(conversation_id, id);

CREATE INDEX message_unread ON message(conversation_id, id) WHERE is_read = 0 AND direction = 'in';

CREATE INDEX message_ours ON message(conversation_id, id) WHERE direction = 'out';

CREATE INDEX message_author ON message(author_id, id);

CREATE INDEX message_root ON message(account_id, root_id, id);

CREATE INDEX message_parent ON message(account_id, parent_id);

CREATE INDEX attachment_message ON attachment(message_id, position);

CREATE INDEX attachment_wanted ON attachment(message_id) WHERE cached = '' AND kind = 'image';

CREATE INDEX reaction_author ON reaction(author_id, at);

CREATE INDEX reaction_message ON reaction(account_id, message_remote_id);

CREATE INDEX note_member ON note(member_id, created_at);

CREATE INDEX note_conversation ON note(conversation_id, created_at);

CREATE INDEX draft_conversation ON draft(conversation_id);

CREATE INDEX view_member_sort ON view_member(view_id, sort_key, conversation_id);

CREATE INDEX view_member_conversation ON view_member(conversation_id);

CREATE INDEX post_due ON post(due_at, id);

CREATE INDEX post_state ON post(state, due_at);

CREATE INDEX outbox_due ON outbox(state, account_id, due_at);

CREATE INDEX outbox_post ON outbox(post_id);

CREATE INDEX outbox_conversation ON outbox(conversation_id, state);

CREATE INDEX outbox_remote ON outbox(account_id, remote_id);

CREATE INDEX receipt_outbox ON receipt(outbox_id, id);

CREATE INDEX pause_running ON pause(ended_at, account_id);

CREATE UNIQUE INDEX held_once ON held(outbox_id, pause_id);

CREATE INDEX held_pause ON held(pause_id, decision);

CREATE INDEX outbox_plan ON outbox(account_id, server_plan);

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

