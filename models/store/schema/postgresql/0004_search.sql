CREATE TABLE message_text (
  rowid BIGINT PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE ON UPDATE CASCADE,
  words TSVECTOR NOT NULL
);

CREATE INDEX message_text_words ON message_text USING gin(words);

CREATE FUNCTION message_indexed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO message_text(rowid, words) VALUES (new.id, to_tsvector('simple', new.text || ' ' || new.meta))
  ON CONFLICT (rowid) DO UPDATE SET words = excluded.words;
  RETURN new;
END $$;

CREATE TRIGGER message_added AFTER INSERT OR UPDATE OF id, text, meta ON message
  FOR EACH ROW EXECUTE FUNCTION message_indexed();

CREATE FUNCTION receipt_refused() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'receipts are only ever added';
END $$;

CREATE TRIGGER receipt_kept BEFORE UPDATE OR DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION receipt_refused();
