create schema probe;
grant usage on schema probe to "${application_role}";

-- No unique key: an effect that happens twice is to be seen.
create table probe.effect (
    event_id uuid not null,
    registration uuid not null,
    instance text not null default current_setting('application_name')
);
comment on table probe.effect is 'What the probe''s listener did, a row each time';
create index effect_event on probe.effect (event_id);

create table probe.overheard (
    event_id uuid not null,
    registration uuid not null
);
comment on table probe.overheard is 'What a listener outside the registry heard';

create table probe.resubmission (
    id int primary key generated always as identity,
    at timestamptz not null
);
comment on table probe.resubmission is 'Moments at which every instance delivers again what has failed';

grant select, insert on all tables in schema probe to "${application_role}";
