-- A report after the corrections of the office; null where there are none.
alter table report add column if not exists corrected text;
-- Why the office accepts a finding; empty where it does not.
alter table finding add column if not exists explanation text default '' not null;
