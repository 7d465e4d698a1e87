-- 数据库和两个用户：huizong_owner 建表、改表，huizong 平时运行，只读写数据，不能改表、删表。
-- A database and two roles: huizong_owner makes and changes the tables, huizong runs, and can change data but no table.
-- psql -U postgres -f postgresql.sql，再给两个用户定密码 and then give both a password: \password huizong_owner，\password huizong
create role huizong_owner login;
create role huizong login;
create database huizong owner huizong_owner template template0 encoding 'UTF8';
\connect huizong
revoke all on schema public from public;
grant usage, create on schema public to huizong_owner;
grant usage on schema public to huizong;
alter default privileges for role huizong_owner in schema public grant select, insert, update, delete on tables to huizong;
alter default privileges for role huizong_owner in schema public grant usage on sequences to huizong;
