create table people.past_grant (
  id uuid primary key,
  account_id uuid not null references people.account (id) on delete cascade,
  role text not null check (char_length(role) between 1 and 40),
  organisation_id uuid references people.organisation (id),
  granted_at timestamptz not null,
  last_day date not null
);
comment on table people.past_grant is
  'What role_grant no longer says: grants that were taken back, ended in retrospect, or had ended before they were given again. Written by a trigger only';
comment on column people.past_grant.organisation_id is 'Null: it held in the whole network';
comment on column people.past_grant.last_day is 'On which it still allowed something';
create index past_grant_account on people.past_grant (account_id);
create index past_grant_organisation on people.past_grant (organisation_id);
revoke insert, update, delete, truncate on people.past_grant from "${application_role}";

create function people.remember_grant() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (now() at time zone 'Europe/Paris')::date;
  held_until constant date := least(old.last_day, today);
  given_again boolean := false;
begin
  if tg_op = 'UPDATE' then
    given_again := held_until < today and (new.last_day is null or new.last_day >= today);
    if not given_again and (new.last_day is null or new.last_day >= held_until) then
      return new;
    end if;
  end if;
  insert into people.past_grant (id, account_id, role, organisation_id, granted_at, last_day)
    select uuidv7(), a.id, old.role, old.organisation_id, old.granted_at, held_until
    from people.account a
    where a.id = old.account_id and (old.granted_at at time zone 'Europe/Paris')::date <= held_until;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if given_again then
    new.granted_at := now();
  end if;
  return new;
end
$$;
comment on function people.remember_grant() is
  'An end that is entered in retrospect does not undo what was allowed until today; a grant that is given again did not hold in between';
revoke execute on function people.remember_grant() from public;
create trigger grant_is_remembered before update of last_day or delete on people.role_grant
  for each row execute function people.remember_grant();

create view people.grant_ever as
  select id, account_id, role, organisation_id,
    (granted_at at time zone 'Europe/Paris')::date as granted_on, last_day, true as standing
  from people.role_grant
  union all
  select id, account_id, role, organisation_id,
    (granted_at at time zone 'Europe/Paris')::date, last_day, false
  from people.past_grant;
comment on view people.grant_ever is 'Every grant that was ever given, with the days on which it held; standing: it is in role_grant';
