-- Schema 3: the open matters whose household is to be told by a day, so that the desk need not look through all that are open.

CREATE INDEX matter_due ON matter (follow_up_on, id)
WHERE removed_at IS NULL AND state IN ('open', 'in_hand', 'passed_on') AND follow_up_on IS NOT NULL;
