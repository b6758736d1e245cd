-- Receiving is one transaction: the inbox's row, the listener's effect, and the publication's way into the archive.
create function platform.receive(listener text, event uuid) returns boolean language plpgsql volatile as $$
declare
  first boolean;
begin
  insert into platform.event_inbox (listener_id, event_id) values (listener, event) on conflict do nothing;
  first := found;
  with received as (
    delete from platform.event_publication p where p.listener_id = listener and p.event_id = event returning p.*)
  insert into platform.event_publication_archive (id, listener_id, event_type, serialized_event, publication_date,
    status, completion_date, completion_attempts, last_resubmission_date)
  select id, listener_id, event_type, serialized_event, publication_date,
    'COMPLETED', clock_timestamp(), completion_attempts, last_resubmission_date
  from received;
  return first;
end
$$;
comment on function platform.receive is 'Files the publication; whether the listener has not received the event before. A second delivery at the same moment waits for the first';

-- Nothing looks for an event by its content any more; what is due is found by how long it has waited.
drop index platform.event_publication_serialized;
create index event_publication_due on platform.event_publication (last_resubmission_date) where status = 'FAILED';

-- Without its event's id a publication could not be filed: reading it stands apart from the guard, and the start asks for both.
create function platform.name_publication() returns trigger language plpgsql as $$
declare
  id text;
begin
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
create trigger publication_name before insert on platform.event_publication
  for each row execute function platform.name_publication();

create or replace function platform.guard_publication() returns trigger language plpgsql as $$
begin
  if new.status is distinct from old.status then
    if new.status = 'RESUBMITTED' and old.status is distinct from 'FAILED' then
      return null;
    end if;
    new.status_since := clock_timestamp();
    new.claimed_by := current_setting('application_name', true);
  end if;
  return new;
end
$$;
create or replace trigger publication_guard before update on platform.event_publication
  for each row execute function platform.guard_publication();

create or replace function platform.publication_guard_stands() returns boolean language sql stable as $$
  select count(*) = 2
  from pg_catalog.pg_trigger
  where tgrelid = 'platform.event_publication'::pg_catalog.regclass
    and tgname in ('publication_guard', 'publication_name')
    and tgenabled in ('O', 'A')
$$;
