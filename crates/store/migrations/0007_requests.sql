-- What an institution claims last, and by when it promises now, follow from `claims` and `commitment_versions`.
ALTER TABLE commitments DROP COLUMN claimed;
ALTER TABLE commitments DROP COLUMN due_day;
