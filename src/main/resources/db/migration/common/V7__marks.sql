-- What the findings of an inbox and the folders of its years were made from: where it is the same, they stand.
create table if not exists mark (
    -- SHA-256 of inbox and name: paths are too long for an index of their own
    fingerprint  varchar(64)   not null primary key,
    inbox        varchar(4000) not null,
    name         varchar(100)  not null,
    content      varchar(200)  not null
);
