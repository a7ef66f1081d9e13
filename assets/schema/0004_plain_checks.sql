-- Schema 4: lists of three or more values in a CHECK are written as comparisons. SQLite makes a table of its own for such a list,
-- each time a row is written, and SQLCipher wipes it: half of what a save cost. What is allowed stays the same, and no row is
-- touched: only the text of the tables changes, as https://www.sqlite.org/lang_altertable.html allows for constraints.

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql,
  'status IN (''open'', ''waiting'', ''done'', ''missed'', ''withdrawn'')',
  'status = ''open'' OR status = ''waiting'' OR status = ''done'' OR status = ''missed''
    OR status = ''withdrawn''')
WHERE type = 'table' AND name = 'pledge';

UPDATE sqlite_schema SET sql = replace(sql,
  'kind IN (''education'', ''health'', ''jobs'', ''social_security'', ''housing'', ''farming'',
                      ''neighbours'', ''petition'', ''suggestion'', ''other'')',
  'kind = ''education'' OR kind = ''health'' OR kind = ''jobs'' OR kind = ''social_security''
    OR kind = ''housing'' OR kind = ''farming'' OR kind = ''neighbours'' OR kind = ''petition''
    OR kind = ''suggestion'' OR kind = ''other''')
WHERE type = 'table' AND name = 'matter';

UPDATE sqlite_schema SET sql = replace(sql,
  'state IN (''open'', ''in_hand'', ''passed_on'', ''solved'', ''answered_cannot'')',
  'state = ''open'' OR state = ''in_hand'' OR state = ''passed_on'' OR state = ''solved''
    OR state = ''answered_cannot''')
WHERE type = 'table' AND name IN ('matter', 'matter_step');

UPDATE sqlite_schema SET sql = replace(sql,
  'kind IN (''visit'', ''stationed'', ''training'', ''information'', ''mediation'',
                ''spring_farming'', ''aid'', ''project'', ''coordination_meeting'', ''party_activity'', ''heart_to_heart'')',
  'kind = ''visit'' OR kind = ''stationed'' OR kind = ''training'' OR kind = ''information''
    OR kind = ''mediation'' OR kind = ''spring_farming'' OR kind = ''aid'' OR kind = ''project''
    OR kind = ''coordination_meeting'' OR kind = ''party_activity'' OR kind = ''heart_to_heart''')
WHERE type = 'table' AND name = 'activity';

UPDATE sqlite_schema SET sql = replace(sql,
  'target_kind IN (0, 1, 2)',
  'target_kind = 0 OR target_kind = 1 OR target_kind = 2')
WHERE type = 'table' AND name = 'follow_up';

UPDATE sqlite_schema SET sql = replace(sql,
  'family IN (''H'', ''P'', ''M'', ''D'')',
  'family = ''H'' OR family = ''P'' OR family = ''M'' OR family = ''D''')
WHERE type = 'table' AND name = 'code_counter';

UPDATE sqlite_schema SET sql = replace(sql,
  'kind IN (''contact_card'', ''household'', ''pledge'', ''matter'', ''entry'', ''week'')',
  'kind = ''contact_card'' OR kind = ''household'' OR kind = ''pledge'' OR kind = ''matter'' OR kind = ''entry''
    OR kind = ''week''')
WHERE type = 'table' AND name IN ('history', 'import_fingerprint');

UPDATE sqlite_schema SET sql = replace(sql,
  'action IN (''add'', ''edit'', ''remove'', ''restore'', ''revert'', ''import'', ''confirm'', ''amend'')',
  'action = ''add'' OR action = ''edit'' OR action = ''remove'' OR action = ''restore'' OR action = ''revert''
    OR action = ''import'' OR action = ''confirm'' OR action = ''amend''')
WHERE type = 'table' AND name = 'history';

UPDATE sqlite_schema SET sql = replace(sql,
  'names IN (''none'', ''coded'', ''full'')',
  'names = ''none'' OR names = ''coded'' OR names = ''full''')
WHERE type = 'table' AND name = 'export_log';

PRAGMA writable_schema = RESET;

-- The same for what is open: what is not closed in one of two ways.
DROP INDEX matter_open;
DROP INDEX matter_due;
CREATE INDEX matter_open ON matter (raised_on, id) WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot');
CREATE INDEX matter_due ON matter (follow_up_on, id)
WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot') AND follow_up_on IS NOT NULL;
