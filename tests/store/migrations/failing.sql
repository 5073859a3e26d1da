ALTER TABLE member ADD COLUMN shoe_size @INT64 NOT NULL DEFAULT 0;

UPDATE message SET text = 'gone';

DELETE FROM draft;

INSERT INTO no_such_table VALUES (1);
