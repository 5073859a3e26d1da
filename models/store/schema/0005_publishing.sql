-- Publishing stopped, for one account or (account_id empty) for all of them, until somebody goes on.
CREATE TABLE pause (
  id @ID,
  account_id @INT64 REFERENCES account(id),
  reason @TEXT NOT NULL DEFAULT '',
  colleague_id @INT64 REFERENCES colleague(id),
  asked_at @INT64 NOT NULL, -- when the person asked; ms
  in_force_at @INT64 NOT NULL, -- when nothing more could leave: the time of its transaction
  ended_at @INT64
);

CREATE INDEX pause_running ON pause(ended_at, account_id);

-- What waits for a decision: what a pause held (pause_id), or what was missed (pause_id empty); when it would have gone
-- out, and what somebody decided of it: '', publish, move (to when) or drop. Of several rows the latest counts.
CREATE TABLE held (
  id @ID,
  outbox_id @INT64 NOT NULL REFERENCES outbox(id),
  pause_id @INT64 REFERENCES pause(id),
  due_at @INT64,
  held_at @INT64 NOT NULL,
  decision @TEXT NOT NULL DEFAULT '',
  decided_at @INT64,
  wall_time @TEXT NOT NULL DEFAULT '',
  zone @TEXT NOT NULL DEFAULT '',
  move_to @INT64
);

CREATE UNIQUE INDEX held_once ON held(outbox_id, pause_id);

CREATE INDEX held_pause ON held(pause_id, decision);

-- Who may answer, where the network lets one choose: a code of models/domain/post.h.
ALTER TABLE outbox ADD COLUMN replies @TEXT NOT NULL DEFAULT 'everybody';

-- Kept by the network until its time comes (features.md P09), and the network's id of that plan once it has it.
ALTER TABLE outbox ADD COLUMN by_server @INT64 NOT NULL DEFAULT 0;

ALTER TABLE outbox ADD COLUMN server_plan @TEXT NOT NULL DEFAULT '';

-- Which part of a thread it is, among the versions of its post for its account; equal ones follow their ids.
ALTER TABLE outbox ADD COLUMN part @INT64 NOT NULL DEFAULT 0;

-- The time that the network was told: where it differs from due_at, the plan there is to be moved.
ALTER TABLE outbox ADD COLUMN server_due @INT64;

CREATE INDEX outbox_plan ON outbox(account_id, server_plan);
