-- How often in a row the surroundings of the program kept a file from being read, what it was tried by, and with how much memory.
alter table submission add column if not exists missed integer default 0 not null;
alter table submission add column if not exists missed_by varchar(200) default '' not null;
alter table submission add column if not exists missed_memory bigint default 0 not null;
