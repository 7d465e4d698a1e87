-- What a file looked like from outside (size, times, number) when its content was known last; empty where that would tell nothing.
alter table submission add column if not exists looked varchar(200) default '' not null;
-- How many files inside it were passed over by their names.
alter table submission add column if not exists looked_past integer default 0 not null;
-- A mark may name the years that it stands for.
alter table mark alter column content set data type varchar(2000);
