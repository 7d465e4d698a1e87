-- What an area lies in, the year that the office confirmed, and the year that a report's text names against its title.
alter table submission add column if not exists area_within varchar(500) default '' not null;
alter table submission add column if not exists settled_year integer;
alter table submission add column if not exists read_other_year integer;
