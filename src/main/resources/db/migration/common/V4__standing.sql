-- What a report speaks for, as its prose says.
alter table submission add column if not exists read_scope varchar(10) default 'body' not null;
-- How settling lets a file stand: what it speaks for, the area it belongs to, whether it is in the totals, when it was
-- handed in, and what only the office can decide.
alter table submission add column if not exists scope varchar(10) default 'body' not null;
alter table submission add column if not exists area_code varchar(1000) default '' not null;
alter table submission add column if not exists area varchar(1000) default '' not null;
alter table submission add column if not exists counted boolean default true not null;
alter table submission add column if not exists handed_in date;
alter table submission add column if not exists question varchar(20) default '' not null;
alter table submission add column if not exists candidates varchar(4000) default '' not null;
alter table submission add column if not exists todo varchar(4000) default '' not null;
