create function people.organisations_of_account(account uuid, roles text[], on_day date) returns table (id uuid)
  language sql stable parallel safe as $$
  with recursive below (id) as (
    select g.organisation_id
    from people.role_grant g
    join people.account a on a.id = g.account_id and a.state = 'ACTIVE'
    where g.account_id = organisations_of_account.account
      and g.role = any (roles)
      and g.organisation_id is not null
    union
    select m.child_id
    from below b
    join people.membership m on m.parent_id = b.id and people.in_force(m.from_date, m.to_date, on_day)
  )
  select below.id from below
$$;
comment on function people.organisations_of_account(uuid, text[], date) is 'The organisations in which the account has one of these roles, by a grant there or in one that it is, directly or not, a member of on that day';
