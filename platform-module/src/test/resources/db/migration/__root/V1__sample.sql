create schema sample;
grant usage on schema sample to "${application_role}";
alter default privileges in schema sample grant select, insert, update, delete on tables to "${application_role}";
create table sample.effect (
  listener text not null,
  event_id uuid not null,
  note text not null
);
