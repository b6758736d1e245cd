create function people.memberships_above(organisation uuid, on_day date)
  returns table (child_id uuid, parent_id uuid, from_date date, to_date date)
  language sql stable parallel safe as $$
  select m.child_id, m.parent_id, m.from_date, m.to_date
  from people.organisation_and_above(organisation, on_day) above
  join people.membership m on m.child_id = above.id and people.in_force(m.from_date, m.to_date, on_day)
$$;
comment on function people.memberships_above(uuid, date) is 'The memberships of that day by which the organisation belongs, directly or not, to others';
