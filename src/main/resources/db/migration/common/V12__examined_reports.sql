-- What examining a report found, until all are examined and held beside each other; then it moves into "finding".
create table if not exists examined_report (
    submission   bigint        not null primary key references submission (id),
    made_from    varchar(64)   not null,
    content      text          not null
);
