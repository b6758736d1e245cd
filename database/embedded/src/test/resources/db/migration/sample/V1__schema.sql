create schema sample;
create table sample.note (word text not null);
grant usage on schema sample to "${application_role}";
grant select, insert on sample.note to "${application_role}";
