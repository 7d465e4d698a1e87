-- Whether a report was read from pictures of pages (扫描件), so that the name of its body may be misread.
alter table submission add column if not exists read_pictured boolean default false not null;
