-- Times are UTC milliseconds since 1970. Words are the codes of shared/product/glossary.md. @ID: an integer that the database gives.

CREATE TABLE workspace (
  name @TEXT PRIMARY KEY,
  value @TEXT NOT NULL
);

CREATE TABLE setting (
  name @TEXT PRIMARY KEY,
  value @TEXT NOT NULL
);

CREATE TABLE colleague (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  name @TEXT NOT NULL,
  role @TEXT NOT NULL DEFAULT '',
  language @TEXT NOT NULL DEFAULT '',
  zone @TEXT NOT NULL DEFAULT '',
  created_at @INT64 NOT NULL
);

CREATE TABLE account (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  network @TEXT NOT NULL,
  server @TEXT NOT NULL,
  remote_id @TEXT NOT NULL,
  handle @TEXT NOT NULL,
  name @TEXT NOT NULL DEFAULT '',
  avatar_url @TEXT NOT NULL DEFAULT '',
  state @TEXT NOT NULL DEFAULT 'ok',
  state_detail @TEXT NOT NULL DEFAULT '',
  state_until @INT64,
  limits @TEXT NOT NULL DEFAULT '{}',
  ca_file @TEXT NOT NULL DEFAULT '',
  last_sync_at @INT64,
  sign_in_expires_at @INT64,
  skew @INT64 NOT NULL DEFAULT 0,
  removed @INT64 NOT NULL DEFAULT 0,
  created_at @INT64 NOT NULL,
  UNIQUE (network, server, remote_id)
);

-- Where an account's people write: reserved for networks with chats, categories or mailboxes.
CREATE TABLE channel (
  id @ID,
  account_id @INT64 NOT NULL REFERENCES account(id),
  kind @TEXT NOT NULL,
  remote_id @TEXT NOT NULL,
  name @TEXT NOT NULL DEFAULT '',
  url @TEXT NOT NULL DEFAULT '',
  muted @INT64 NOT NULL DEFAULT 0,
  UNIQUE (account_id, remote_id)
);

-- The place in each stream; written in the transaction that keeps what it covers.
CREATE TABLE cursor (
  account_id @INT64 NOT NULL REFERENCES account(id),
  stream @TEXT NOT NULL,
  place @TEXT NOT NULL,
  fetched @INT64 NOT NULL DEFAULT 0,
  expected @INT64 NOT NULL DEFAULT 0,
  done @INT64 NOT NULL DEFAULT 0,
  oldest_at @INT64,
  gap @TEXT NOT NULL DEFAULT '',
  last_ok_at @INT64,
  PRIMARY KEY (account_id, stream)
);

CREATE TABLE member (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  name @TEXT NOT NULL,
  folded @TEXT NOT NULL DEFAULT '', -- the name's words without case and accents, each after a space
  kind @TEXT NOT NULL DEFAULT '',
  audience @TEXT NOT NULL DEFAULT '',
  joined_to @INT64 REFERENCES member(id),
  contacts @INT64 NOT NULL DEFAULT 0,
  written @INT64 NOT NULL DEFAULT 0,
  first_contact_at @INT64,
  last_contact_at @INT64,
  created_at @INT64 NOT NULL
);

CREATE INDEX member_last ON member(joined_to, last_contact_at, id);

CREATE INDEX member_name ON member(name);

-- member_id moves when members are joined; home_id never does, so that every join can be undone.
CREATE TABLE identity (
  id @ID,
  network @TEXT NOT NULL,
  remote_key @TEXT NOT NULL,
  handle @TEXT NOT NULL,
  name @TEXT NOT NULL DEFAULT '',
  folded @TEXT NOT NULL DEFAULT '',
  avatar_url @TEXT NOT NULL DEFAULT '',
  avatar @TEXT NOT NULL DEFAULT '',
  url @TEXT NOT NULL DEFAULT '',
  bot @INT64 NOT NULL DEFAULT 0,
  ours @INT64 NOT NULL DEFAULT 0,
  member_id @INT64 REFERENCES member(id),
  home_id @INT64 REFERENCES member(id),
  first_seen_at @INT64 NOT NULL,
  last_seen_at @INT64 NOT NULL,
  UNIQUE (network, remote_key)
);

CREATE INDEX identity_member ON identity(member_id);

CREATE INDEX identity_home ON identity(home_id);

CREATE INDEX identity_handle ON identity(handle);

CREATE INDEX identity_ours ON identity(ours) WHERE ours = 1;

CREATE INDEX identity_wanted ON identity(last_seen_at) WHERE avatar = '' AND avatar_url <> '';

CREATE TABLE identity_name (
  id @ID,
  identity_id @INT64 NOT NULL REFERENCES identity(id),
  handle @TEXT NOT NULL,
  name @TEXT NOT NULL,
  until_at @INT64 NOT NULL
);

CREATE TABLE relation (
  account_id @INT64 NOT NULL REFERENCES account(id),
  identity_id @INT64 NOT NULL REFERENCES identity(id),
  remote_id @TEXT NOT NULL DEFAULT '',
  follows_us @INT64 NOT NULL DEFAULT 0,
  we_follow @INT64 NOT NULL DEFAULT 0,
  blocked @INT64 NOT NULL DEFAULT 0,
  muted @INT64 NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, identity_id)
);

CREATE TABLE tag (
  id @ID,
  uid @TEXT NOT NULL UNIQUE,
  name @TEXT NOT NULL UNIQUE,
  colour @INT64 NOT NULL DEFAULT 0
);

CREATE TABLE member_tag (
  member_id @INT64 NOT NULL REFERENCES member(id),
  tag_id @INT64 NOT NULL REFERENCES tag(id),
  PRIMARY KEY (member_id, tag_id)
);

-- What people did, newest last, with what it takes to take it back; outlives a restart.
CREATE TABLE journal (
  id @ID,
  at @INT64 NOT NULL,
  colleague_id @INT64,
  what @TEXT NOT NULL,
  subject @TEXT NOT NULL DEFAULT '',
  inverse @TEXT NOT NULL,
  forward @TEXT NOT NULL DEFAULT '',
  undone_at @INT64
);

CREATE INDEX journal_undone ON journal(undone_at, id) WHERE undone_at IS NOT NULL AND forward <> '';

-- The ids that each transaction touched, for the other processes on this workspace; trimmed by the writer.
CREATE TABLE change (
  id @ID,
  process @TEXT NOT NULL,
  touched @TEXT NOT NULL
);
