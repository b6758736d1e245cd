create table people.accreditation (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  organisation_id uuid not null references people.organisation (id),
  kind text not null check (kind in ('COMMUNITY_CENTRE', 'FAMILY_ACTIVITIES', 'SOCIAL_LIFE_SPACE', 'PREFIGURATION')),
  authority text check (char_length(authority) between 1 and 200),
  from_date date,
  from_precision text not null check (from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  to_date date,
  to_precision text not null check (to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  project_from_date date,
  project_from_precision text not null check (project_from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  project_to_date date,
  project_to_precision text not null check (project_to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  source text check (char_length(source) between 1 and 500),
  check ((from_date is null) = (from_precision = 'UNKNOWN')),
  check ((to_date is null) = (to_precision = 'UNKNOWN')),
  check (from_date <= to_date),
  check ((project_from_date is null) = (project_from_precision = 'UNKNOWN')),
  check ((project_to_date is null) = (project_to_precision = 'UNKNOWN')),
  check (project_from_date <= project_to_date)
);
comment on table people.accreditation is 'What a family allowance fund (CAF) has approved an organisation as, on a social project, from a day to another';
comment on column people.accreditation.authority is 'The fund that granted it, in the words of the source; null: not known';
comment on column people.accreditation.to_date is 'Last day; of a month or a year only known as such, its last day. Null: no end is known';
comment on column people.accreditation.project_from_date is 'First day of the social project on which it was granted';
create index accreditation_organisation on people.accreditation (organisation_id);

create function people.accreditation_standings(on_day date)
  returns table (organisation_id uuid, kind text, last_day date, standing text)
  language sql stable parallel safe as $$
  select ends.organisation_id, ends.kind, nullif(ends.last_day, 'infinity'),
    case
      when ends.last_day < on_day then 'EXPIRED'
      when ends.last_day <= (on_day + interval '9 months')::date then 'TO_RENEW'
      else 'UP_TO_DATE'
    end
  from (
    select a.organisation_id, a.kind, max(coalesce(a.to_date, 'infinity')) as last_day
    from people.accreditation a
    group by a.organisation_id, a.kind
  ) ends
$$;
comment on function people.accreditation_standings(date) is
  'For each kind of accreditation that an organisation has or had: its last day, whatever was renewed meanwhile, and whether it has to be renewed. The file of a renewal is prepared nine months ahead';
