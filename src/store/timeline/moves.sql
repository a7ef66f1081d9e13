SELECT matter.code, step.moved_on, step.state, step.text
FROM matter INDEXED BY matter_household CROSS JOIN matter_step AS step ON step.matter_id = matter.id
WHERE matter.household_id = (SELECT id FROM household WHERE code = :household) AND matter.removed_at IS NULL
ORDER BY step.moved_on DESC LIMIT :limit;
