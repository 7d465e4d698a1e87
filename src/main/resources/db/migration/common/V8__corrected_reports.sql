-- Reports after the corrections of the office, in a table of their own: few reports have any, and to find those among all
-- reports took reading all. The first statement is for a schema that was broken off after the last one.
create table if not exists corrected_report (
    submission   bigint        not null primary key references submission (id),
    content      text          not null
);
alter table report add column if not exists corrected text;
insert into corrected_report (submission, content)
    select submission, corrected from report
    where corrected is not null and submission not in (select submission from corrected_report);
alter table report drop column if exists corrected;
