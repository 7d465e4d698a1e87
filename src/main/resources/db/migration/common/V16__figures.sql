-- A hash over what a report says, by which reports that are compared with it are known to be unchanged; empty where an
-- earlier program read it.
alter table submission add column if not exists digest varchar(64) default '' not null;

-- The figures of a year by which later years are compared and drawn, so that its reports need not be added up again.
create table if not exists year_figures (
    -- SHA-256 of inbox and year: paths are too long for an index of their own
    fingerprint  varchar(64)   not null primary key,
    inbox        varchar(4000) not null,
    report_year  integer       not null,
    made_from    varchar(64)   not null,
    content      text          not null
);

-- What findings were made from is kept by year.
delete from mark where name = 'examined';
