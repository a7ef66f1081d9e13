-- Schema 1: the three cards, the notebook, the ledger, and what the program keeps to look after them.
-- Days are 'YYYY-MM-DD', weeks 'YYYY-Www', times UTC to the second. Applied once, in a transaction, and never edited.

-- The journal itself ------------------------------------------------------------------------------------------------

CREATE TABLE journal (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  first_week    TEXT NOT NULL CHECK (first_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  created_at    TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  public_key    TEXT NOT NULL CHECK (length(public_key) = 64),
  signing_key   BLOB NOT NULL CHECK (length(signing_key) = 32),
  -- public keys of the journals this one was imported from, oldest first, separated by spaces
  imported_keys TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER journal_keys_stay BEFORE UPDATE OF public_key, signing_key ON journal
BEGIN SELECT RAISE(ABORT, 'the signing key stays'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal stays'); END;
CREATE TRIGGER journal_once BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal stays'); END;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- The highest number given out in each family of codes: a code is never given twice.
CREATE TABLE code_counter (
  family TEXT NOT NULL PRIMARY KEY CHECK (family IN ('H', 'P', 'M', 'D')),
  last   INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

-- 联系群众卡 ----------------------------------------------------------------------------------------------------------

CREATE TABLE contact_card (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  full_name         TEXT NOT NULL,
  unit              TEXT NOT NULL,
  post              TEXT NOT NULL,
  phone             TEXT NOT NULL,
  supervision_phone TEXT NOT NULL,
  stand_in          TEXT NOT NULL,
  stand_in_phone    TEXT NOT NULL,
  office            TEXT NOT NULL,
  office_hours      TEXT NOT NULL,
  help_with         TEXT NOT NULL,
  revision          INTEGER NOT NULL CHECK (revision >= 0),
  created_at        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at)
) STRICT;

-- A small fixed set of fields. Nothing may be added here that describes what a person is (PIPL arts. 6, 19, 28).
CREATE TABLE household (
  id                 INTEGER PRIMARY KEY,
  code               TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name               TEXT CHECK (name <> ''),
  "group"            TEXT NOT NULL,
  phone              TEXT NOT NULL,
  contact_preference TEXT NOT NULL,
  told               INTEGER NOT NULL CHECK (told IN (0, 1)),
  agrees_to_be_named INTEGER NOT NULL CHECK (agrees_to_be_named IN (0, 1)),
  card_issued_on     TEXT CHECK (date(card_issued_on) IS card_issued_on),
  card_style         TEXT NOT NULL CHECK (card_style IN ('normal', 'large_print')),
  ended_on           TEXT CHECK (date(ended_on) IS ended_on),
  note               TEXT NOT NULL,
  revision           INTEGER NOT NULL CHECK (revision >= 1),
  created_at         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at),
  removed_at         TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', removed_at) IS removed_at)
) STRICT;

CREATE TABLE household_concern (
  household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position >= 0),
  text         TEXT NOT NULL,
  PRIMARY KEY (household_id, position)
) STRICT, WITHOUT ROWID;

-- 服务承诺卡 ----------------------------------------------------------------------------------------------------------

CREATE TABLE pledge (
  id          INTEGER PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE CHECK (code <> ''),
  problem     TEXT NOT NULL CHECK (problem <> ''),
  target      TEXT NOT NULL,
  -- in thousandths
  target_amount INTEGER CHECK (target_amount >= 0),
  target_unit TEXT NOT NULL DEFAULT '',
  responsible TEXT NOT NULL,
  pledged_on  TEXT NOT NULL CHECK (date(pledged_on) IS pledged_on),
  due_on      TEXT NOT NULL CHECK (date(due_on) IS due_on AND due_on >= pledged_on),
  acceptance  TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('open', 'waiting', 'done', 'missed', 'withdrawn')),
  closed_on   TEXT CHECK (date(closed_on) IS closed_on),
  result      TEXT NOT NULL CHECK (result <> '' OR status <> 'done'),
  reason      TEXT NOT NULL CHECK (reason <> '' OR status NOT IN ('missed', 'withdrawn')),
  accepted_by TEXT NOT NULL DEFAULT '',
  accepted_on TEXT CHECK (date(accepted_on) IS accepted_on AND (accepted_on IS NULL OR accepted_by <> '')),
  revision    INTEGER NOT NULL CHECK (revision >= 1),
  created_at  TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at  TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at),
  removed_at  TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', removed_at) IS removed_at)
) STRICT;

CREATE INDEX pledge_due ON pledge (due_on) WHERE removed_at IS NULL AND status IN ('open', 'waiting');

CREATE TABLE pledge_partner (
  pledge_id INTEGER NOT NULL REFERENCES pledge (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  name      TEXT NOT NULL,
  PRIMARY KEY (pledge_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pledge_posting (
  pledge_id INTEGER NOT NULL REFERENCES pledge (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  place     TEXT NOT NULL,
  posted_on TEXT CHECK (date(posted_on) IS posted_on),
  down_on   TEXT CHECK (date(down_on) IS down_on),
  PRIMARY KEY (pledge_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pledge_progress (
  pledge_id INTEGER NOT NULL REFERENCES pledge (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  noted_on  TEXT NOT NULL CHECK (date(noted_on) IS noted_on),
  text      TEXT NOT NULL,
  percent   INTEGER CHECK (percent BETWEEN 0 AND 100),
  -- in thousandths
  amount    INTEGER CHECK (amount >= 0),
  PRIMARY KEY (pledge_id, position)
) STRICT, WITHOUT ROWID;

-- 民情台账 ------------------------------------------------------------------------------------------------------------

CREATE TABLE matter (
  id                INTEGER PRIMARY KEY,
  code              TEXT NOT NULL UNIQUE CHECK (code <> ''),
  raised_on         TEXT NOT NULL CHECK (date(raised_on) IS raised_on),
  household_id      INTEGER REFERENCES household (id) ON DELETE SET NULL,
  kind              TEXT NOT NULL CHECK (kind IN ('education', 'health', 'jobs', 'social_security', 'housing', 'farming',
                      'neighbours', 'petition', 'suggestion', 'other')),
  state             TEXT NOT NULL CHECK (state IN ('open', 'in_hand', 'passed_on', 'solved', 'answered_cannot')),
  text              TEXT NOT NULL CHECK (text <> ''),
  first_received_by TEXT NOT NULL,
  missing           TEXT NOT NULL,
  handled_by        TEXT NOT NULL,
  done              TEXT NOT NULL,
  reason            TEXT NOT NULL,
  told_on           TEXT CHECK (date(told_on) IS told_on),
  follow_up_on      TEXT CHECK (date(follow_up_on) IS follow_up_on),
  revision          INTEGER NOT NULL CHECK (revision >= 1),
  created_at        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at),
  removed_at        TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', removed_at) IS removed_at),
  CHECK (state <> 'answered_cannot' OR (reason <> '' AND told_on IS NOT NULL))
) STRICT;

CREATE INDEX matter_newest ON matter (raised_on, id) WHERE removed_at IS NULL;
CREATE INDEX matter_open ON matter (raised_on, id) WHERE removed_at IS NULL AND state IN ('open', 'in_hand', 'passed_on');
CREATE INDEX matter_household ON matter (household_id);
CREATE INDEX matter_told ON matter (told_on) WHERE removed_at IS NULL AND state = 'solved';

CREATE TABLE matter_step (
  matter_id INTEGER NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  moved_on  TEXT NOT NULL CHECK (date(moved_on) IS moved_on),
  state     TEXT NOT NULL CHECK (state IN ('open', 'in_hand', 'passed_on', 'solved', 'answered_cannot')),
  text      TEXT NOT NULL,
  entry     TEXT,
  PRIMARY KEY (matter_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_step_day ON matter_step (moved_on);

-- 民情日记 ------------------------------------------------------------------------------------------------------------

-- The id begins with the day (days of the common era, shifted by 24 bits), so that the newest entries are at the end of
-- every index and a range of days is a range of ids. An entry that moves to another day gets another id; its code stays.
CREATE TABLE entry (
  id           INTEGER PRIMARY KEY CHECK (id >> 24 = CAST(julianday(date) - 1721424.5 AS INTEGER)),
  code         TEXT NOT NULL UNIQUE CHECK (code <> ''),
  date         TEXT NOT NULL CHECK (date(date) IS date),
  time         TEXT CHECK (strftime('%H:%M:%S', time) IS time),
  written_on   TEXT NOT NULL CHECK (date(written_on) IS written_on AND written_on >= date),
  weather      TEXT NOT NULL,
  place        TEXT NOT NULL,
  body         TEXT NOT NULL CHECK (body <> ''),
  follow_up_on TEXT CHECK (date(follow_up_on) IS follow_up_on),
  imported_on  TEXT CHECK (date(imported_on) IS imported_on),
  revision     INTEGER NOT NULL CHECK (revision >= 1),
  created_at   TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at   TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at),
  removed_at   TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', removed_at) IS removed_at)
) STRICT;

CREATE INDEX entry_live_day ON entry (date) WHERE removed_at IS NULL;
CREATE INDEX entry_late ON entry (id) WHERE removed_at IS NULL AND written_on > date;
CREATE INDEX entry_trash ON entry (id) WHERE removed_at IS NOT NULL;
CREATE INDEX entry_follow_up ON entry (follow_up_on) WHERE follow_up_on IS NOT NULL;

CREATE TABLE entry_household (
  household_id INTEGER NOT NULL REFERENCES household (id),
  entry_id     INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (household_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_household_entry ON entry_household (entry_id, position);

CREATE TABLE entry_pledge (
  pledge_id INTEGER NOT NULL REFERENCES pledge (id),
  entry_id  INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (pledge_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_pledge_entry ON entry_pledge (entry_id, position);

CREATE TABLE entry_matter (
  matter_id INTEGER NOT NULL REFERENCES matter (id),
  entry_id  INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (matter_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_matter_entry ON entry_matter (entry_id, position);

CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE entry_tag (
  tag_id   INTEGER NOT NULL REFERENCES tag (id),
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (tag_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tag_entry ON entry_tag (entry_id, position);

CREATE TABLE activity (
  entry_id    INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  kind        TEXT NOT NULL CHECK (kind IN ('visit', 'stationed', 'training', 'information', 'mediation',
                'spring_farming', 'aid', 'project', 'coordination_meeting', 'party_activity', 'heart_to_heart')),
  count       INTEGER NOT NULL CHECK (count >= 0),
  people      INTEGER CHECK (people >= 0),
  amount_yuan INTEGER CHECK (amount_yuan >= 0),
  note        TEXT NOT NULL,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_kind ON activity (kind, entry_id);

-- Derived: where coming back was promised, by whom it would be answered (a household 1, a pledge 2, nobody 0), so that
-- the desk finds what is still owed without reading what has long been answered. Only entries outside the trash.
CREATE TABLE follow_up (
  target_kind INTEGER NOT NULL CHECK (target_kind IN (0, 1, 2)),
  target_id   INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  entry_id    INTEGER NOT NULL REFERENCES entry (id) ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (target_kind, target_id, day, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_entry ON follow_up (entry_id);

-- 工作进度卡 ----------------------------------------------------------------------------------------------------------

CREATE TABLE progress_card (
  week               TEXT NOT NULL PRIMARY KEY CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  done               TEXT NOT NULL,
  next               TEXT NOT NULL,
  problems           TEXT NOT NULL,
  no_progress_reason TEXT NOT NULL,
  -- the draft it was edited from
  drafted            TEXT NOT NULL CHECK (json_valid(drafted)),
  revision           INTEGER NOT NULL CHECK (revision >= 1),
  created_at         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  updated_at         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', updated_at) IS updated_at),
  removed_at         TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', removed_at) IS removed_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_line (
  week     TEXT NOT NULL REFERENCES progress_card (week),
  position INTEGER NOT NULL CHECK (position >= 0),
  pledge   TEXT NOT NULL REFERENCES pledge (code),
  progress TEXT NOT NULL,
  next     TEXT NOT NULL,
  -- the entries it rests on: a list of codes, kept as they were
  entries  TEXT NOT NULL CHECK (json_valid(entries)),
  PRIMARY KEY (week, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_line_pledge ON card_line (pledge);

-- The chain of confirmed weeks and their amendments. Each link names the hash of the link before it.
CREATE TABLE chain_link (
  seq           INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('sign_off', 'amendment')),
  week          TEXT NOT NULL REFERENCES progress_card (week),
  at            TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', at) IS at),
  -- the day on the cadre's own calendar
  day           TEXT NOT NULL CHECK (date(day) IS day),
  -- the day the card was due
  due_on        TEXT CHECK ((due_on IS NOT NULL) = (kind = 'sign_off') AND date(due_on) IS due_on),
  confirmed_by  TEXT CHECK ((confirmed_by IS NOT NULL) = (kind = 'sign_off')),
  witness       TEXT CHECK (witness IS NULL OR kind = 'sign_off'),
  -- a witness who signed the same hash with the key of another journal: name, public_key, signature
  countersignature TEXT CHECK (countersignature IS NULL OR (json_valid(countersignature) AND witness IS NOT NULL)),
  text          TEXT CHECK ((text IS NOT NULL) = (kind = 'amendment')),
  -- what was signed, which others may read, and what stays here: canonical JSON both
  canonical     TEXT NOT NULL CHECK (json_valid(canonical)),
  sealed        TEXT NOT NULL CHECK (json_valid(sealed)),
  hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  previous_hash TEXT NOT NULL UNIQUE,
  signature     TEXT NOT NULL CHECK (length(signature) = 128),
  public_key    TEXT NOT NULL CHECK (length(public_key) = 64)
) STRICT;

-- How many links there are, and the newest's hash, signed: a link taken off the end is missed.
CREATE TABLE chain_head (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  links     INTEGER NOT NULL CHECK (links >= 1),
  hash      TEXT NOT NULL CHECK (length(hash) = 64),
  signature TEXT NOT NULL CHECK (length(signature) = 128)
) STRICT;

CREATE UNIQUE INDEX chain_sign_off ON chain_link (week) WHERE kind = 'sign_off';
CREATE INDEX chain_week ON chain_link (week, seq);

-- What is confirmed stays. REPLACE deletes without firing DELETE triggers, so inserts are watched as well.
CREATE TRIGGER chain_link_no_update BEFORE UPDATE ON chain_link
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER chain_link_no_delete BEFORE DELETE ON chain_link
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER chain_link_no_replace BEFORE INSERT ON chain_link
WHEN EXISTS (SELECT 1 FROM chain_link WHERE seq = NEW.seq OR hash = NEW.hash
             OR (kind = 'sign_off' AND NEW.kind = 'sign_off' AND week = NEW.week))
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER chain_link_in_order BEFORE INSERT ON chain_link
WHEN NEW.previous_hash IS NOT coalesce((SELECT hash FROM chain_link ORDER BY seq DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the chain is broken'); END;
CREATE TRIGGER amendment_needs_sign_off BEFORE INSERT ON chain_link
WHEN NEW.kind = 'amendment' AND NOT EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = NEW.week)
BEGIN SELECT RAISE(ABORT, 'week is not confirmed'); END;

CREATE TRIGGER progress_card_no_update BEFORE UPDATE ON progress_card
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week IN (OLD.week, NEW.week))
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER progress_card_no_delete BEFORE DELETE ON progress_card
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = OLD.week)
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER progress_card_no_insert BEFORE INSERT ON progress_card
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = NEW.week)
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;

CREATE TRIGGER card_line_no_update BEFORE UPDATE ON card_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week IN (OLD.week, NEW.week))
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER card_line_no_delete BEFORE DELETE ON card_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = OLD.week)
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;
CREATE TRIGGER card_line_no_insert BEFORE INSERT ON card_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = NEW.week)
BEGIN SELECT RAISE(ABORT, 'week is confirmed'); END;

-- Around them -------------------------------------------------------------------------------------------------------

-- What is being typed, so that a crash costs a second of it.
CREATE TABLE draft (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  target  TEXT NOT NULL CHECK (json_valid(target)),
  fields  TEXT NOT NULL CHECK (json_valid(fields)),
  base    INTEGER CHECK (base >= 0),
  kept_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', kept_at) IS kept_at)
) STRICT, WITHOUT ROWID;

-- Who changed what, when, and how it was before and after (JSON of the record).
CREATE TABLE history (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', at) IS at),
  by       TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('contact_card', 'household', 'pledge', 'matter', 'entry', 'week')),
  key      TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  action   TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove', 'restore', 'revert', 'import', 'confirm', 'amend')),
  before   TEXT CHECK (json_valid(before)),
  after    TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX history_record ON history (kind, key, id);

-- What was imported, by the SHA-256 of a row's content, so that the same file adds nothing twice.
CREATE TABLE import_fingerprint (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('contact_card', 'household', 'pledge', 'matter', 'entry', 'week')),
  key         TEXT NOT NULL,
  imported_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', imported_at) IS imported_at),
  -- the import was taken back as a whole: the same file may bring the record back
  undone      INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_fingerprint_record ON import_fingerprint (kind, key);

-- What left the file, in which form, with which names.
CREATE TABLE export_log (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', at) IS at),
  what     TEXT NOT NULL,
  format   TEXT NOT NULL,
  names    TEXT NOT NULL CHECK (names IN ('none', 'coded', 'full')),
  from_day TEXT CHECK (date(from_day) IS from_day),
  to_day   TEXT CHECK (date(to_day) IS to_day),
  records  INTEGER NOT NULL CHECK (records >= 0)
) STRICT;

-- Derived: search. The id begins with the day like an entry's and ends with the kind (0 diary, 1 household, 2 pledge,
-- 3 matter, 4 week), so that order, days and kinds are all decided by it alone.
CREATE TABLE search_doc (
  id   INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4 AND id & 7 = kind),
  key  TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

-- Text as one token a character (see text::fold), matched by phrases: a result equals substring search.
CREATE VIRTUAL TABLE search_text USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
