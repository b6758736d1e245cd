create function people.network_on(on_day date)
  returns table (path uuid[], organisation_id uuid, name text, type text, owner_id uuid, parents int)
  language sql stable parallel safe as $$
  with recursive
    edge as materialized (
      select distinct m.child_id, m.parent_id
      from people.membership m
      where people.in_force(m.from_date, m.to_date, on_day)),
    called as (
      select distinct on (f.organisation_id) f.organisation_id, f.name
      from people.former_name f
      where on_day <= f.until_date
      order by f.organisation_id, f.until_date, f.id),
    walk (path, id) as (
      select array[o.id], o.id
      from people.organisation o
      where not exists (select 1 from edge e where e.child_id = o.id)
        and (o.type in ('COMMUNITY_CENTRE', 'SOCIAL_LIFE_SPACE', 'FEDERATION', 'REGIONAL_UNION', 'NATIONAL_FEDERATION')
          or exists (select 1 from edge e where e.parent_id = o.id))
      union all
      select w.path || e.child_id, e.child_id
      from walk w
      join edge e on e.parent_id = w.id
      where e.child_id <> all (w.path)),
    membership_count as (
      select e.child_id, count(*)::int as parents from edge e group by e.child_id)
  select w.path, w.id, coalesce(c.name, o.name), o.type, o.owner_id, coalesce(n.parents, 0)
  from walk w
  join people.organisation o on o.id = w.id
  left join called c on c.organisation_id = w.id
  left join membership_count n on n.child_id = w.id
$$;
comment on function people.network_on(date) is
  'The network as it was on that day, an organisation once below each of those that it was a member of, under the name that it had; also those of the network that were members of nothing';
