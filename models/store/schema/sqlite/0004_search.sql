CREATE VIRTUAL TABLE message_text USING fts5(
  text, meta, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

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
