ALTER TABLE member ADD COLUMN shoe_size @INT64 NOT NULL DEFAULT 0;

CREATE TABLE echo AS SELECT id, text || html AS said FROM message;

UPDATE member SET shoe_size = 42 WHERE kind = 'actual';
