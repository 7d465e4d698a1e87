-- H2 writes its file each time that a run of numbers is used up.
alter table submission alter column id set cache 1000;
