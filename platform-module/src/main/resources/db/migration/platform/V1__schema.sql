create schema platform;
grant usage on schema platform to "${application_role}";
alter default privileges in schema platform grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema platform grant usage on sequences to "${application_role}";
