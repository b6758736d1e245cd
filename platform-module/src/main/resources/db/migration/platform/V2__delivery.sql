create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
comment on table platform.event_publication is 'Application events that a listener still has to receive: Spring Modulith''s registry';

create table platform.event_publication_archive (like platform.event_publication including all);
comment on table platform.event_publication_archive is 'Publications that were received, kept for 30 days';
create index event_publication_archive_completed on platform.event_publication_archive (completion_date);

alter table platform.event_publication
  add column event_id uuid,
  add column status_since timestamptz not null default clock_timestamp(),
  add column claimed_by text,
  add column last_error text check (char_length(last_error) <= 500);
comment on column platform.event_publication.event_id is 'The event''s own id; the guard reads it from the serialised event';
comment on column platform.event_publication.claimed_by is 'The instance that changed the status last';
comment on column platform.event_publication.last_error is 'Class and message of the last failure';
create index event_publication_serialized on platform.event_publication using hash (serialized_event);
create index event_publication_open on platform.event_publication (status, publication_date);
create index event_publication_event on platform.event_publication (event_id);

-- Modulith 2.1.1 claims by "status is not RESUBMITTED": two instances that work from old lists would both deliver.
create function platform.guard_publication() returns trigger language plpgsql as $$
declare
  id text;
begin
  if tg_op = 'UPDATE' then
    if new.status = 'RESUBMITTED' and old.status is distinct from 'FAILED' then
      return null;
    end if;
    if old.status = 'COMPLETED' and new.status is distinct from 'COMPLETED' then
      return null;
    end if;
    if new.status is distinct from old.status then
      new.status_since := clock_timestamp();
      new.claimed_by := current_setting('application_name', true);
    end if;
    return new;
  end if;
  new.claimed_by := current_setting('application_name', true);
  if pg_input_is_valid(new.serialized_event, 'jsonb') then
    id := new.serialized_event::jsonb ->> 'eventId';
    if pg_input_is_valid(id, 'uuid') then
      new.event_id := id::uuid;
    end if;
  end if;
  return new;
end
$$;
create trigger publication_guard before insert or update on platform.event_publication
  for each row execute function platform.guard_publication();

create function platform.publication_guard_stands() returns boolean language sql stable as $$
  select exists (
    select 1
    from pg_catalog.pg_trigger
    where tgrelid = 'platform.event_publication'::pg_catalog.regclass
      and tgname = 'publication_guard'
      and tgenabled in ('O', 'A'))
$$;

create table platform.event_quarantine (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  event_id uuid,
  publication_date timestamptz not null,
  attempts int not null,
  last_error text check (char_length(last_error) <= 500),
  reason text not null check (reason in ('UNKNOWN_LISTENER', 'UNKNOWN_TYPE', 'UNREADABLE', 'EXHAUSTED')),
  quarantined_at timestamptz not null default clock_timestamp()
);
comment on table platform.event_quarantine is 'Publications that cannot be received as things stand: somebody has to decide';
create index event_quarantine_event on platform.event_quarantine (event_id);

create table platform.event_inbox (
  listener_id text not null,
  event_id uuid not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (listener_id, event_id)
);
comment on table platform.event_inbox is 'What each listener has received, written in the listener''s own transaction: the second delivery has no effect';
create index event_inbox_received on platform.event_inbox (received_at);

create table platform.app_instance (
  id text primary key,
  started_at timestamptz not null default clock_timestamp(),
  beat timestamptz not null default clock_timestamp()
);
comment on table platform.app_instance is 'Running instances and their last sign of life';

create table platform.demonstration (
  module text primary key check (char_length(module) between 1 and 60),
  state text not null check (state in ('LOADING', 'LOADED', 'FAILED')),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table platform.demonstration is 'Demonstration data that were loaded, module by module';

create table platform.pseudonym_key (
  month date primary key,
  secret bytea not null check (octet_length(secret) = 32)
);
comment on table platform.pseudonym_key is 'Keys of the pseudonyms in the request log, one a month; deleting one unlinks its month';

-- The claim lasts as long as the transaction, which waits while the work runs in others: hence no limit to its idleness.
create function platform.try_exclusive(work text) returns boolean language sql volatile as $$
  select pg_catalog.set_config('idle_in_transaction_session_timeout', '0', true) is not null
    and pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('maillage ' || work, 0))
$$;

create function platform.may_change_schema() returns boolean language sql stable as $$
  select pg_catalog.has_schema_privilege('platform', 'create')
$$;
