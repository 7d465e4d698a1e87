-- Whether nothing in a refused file looks like a yearly report (它不是年报), and by which decision of the office one does not count.
alter table submission add column if not exists read_stray boolean default false not null;
alter table submission add column if not exists refusal varchar(20) default '' not null;

-- What an earlier program said in words alone.
update submission set read_stray = true
where read_outcome = 'refused' and read_reason like '没有找到年度报告的标题和表格%';
