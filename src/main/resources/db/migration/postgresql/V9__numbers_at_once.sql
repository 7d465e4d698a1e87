-- As the schema of H2; a gap in the numbers means nothing.
alter sequence submission_id_seq cache 100;
