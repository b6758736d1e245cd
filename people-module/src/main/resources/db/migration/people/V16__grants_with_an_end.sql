alter table people.role_grant add column last_day date;
alter table people.role_grant add column mandate_id uuid references people.mandate (id) on delete cascade;
create index role_grant_mandate on people.role_grant (mandate_id);
create index role_grant_last_day on people.role_grant (last_day);
comment on column people.role_grant.last_day is 'From the day after it allows nothing; null: no end is known';
comment on column people.role_grant.mandate_id is 'It ends with this mandate, at the latest. A mandate that is prolonged later does not prolong it';

create or replace function people.organisations_of_account(account uuid, roles text[], on_day date) returns table (id uuid)
  language sql stable parallel safe as $$
  with recursive below (id) as (
    select g.organisation_id
    from people.role_grant g
    join people.account a on a.id = g.account_id and a.state = 'ACTIVE'
    where g.account_id = organisations_of_account.account
      and g.role = any (roles)
      and g.organisation_id is not null
      and (g.last_day is null or g.last_day >= on_day)
    union
    select m.child_id
    from below b
    join people.membership m on m.parent_id = b.id and people.in_force(m.from_date, m.to_date, on_day)
  )
  select below.id from below
$$;

create function people.end_grants_with_mandate() returns trigger
  language plpgsql as $$
begin
  update people.role_grant g
    set last_day = case
      when new.organisation_id <> old.organisation_id then least(g.last_day, (now() at time zone 'Europe/Paris')::date - 1)
      else least(g.last_day, new.to_date)
    end
    where g.mandate_id = new.id;
  return null;
end
$$;
comment on function people.end_grants_with_mandate() is
  'Whoever ends a mandate, by whatever way, ends the rights that were given with it; taking the end back gives nothing back, or whoever may change a mandate could prolong rights';
create trigger mandate_ends_grants after update on people.mandate
  for each row when (old.to_date is distinct from new.to_date or old.organisation_id <> new.organisation_id)
  execute function people.end_grants_with_mandate();
