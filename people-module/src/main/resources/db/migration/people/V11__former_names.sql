create table people.former_name (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  organisation_id uuid not null references people.organisation (id),
  name text not null check (char_length(name) between 1 and 200),
  until_date date,
  until_precision text not null check (until_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  source text check (char_length(source) between 1 and 500),
  check ((until_date is null) = (until_precision = 'UNKNOWN'))
);
comment on table people.former_name is 'What an organisation was called before';
comment on column people.former_name.until_date is 'Last day of the name; of a month or a year only known as such, its last day. Null: not known';
create index former_name_organisation on people.former_name (organisation_id, until_date);

alter table people.organisation
  add column former_names text[] not null default '{}' check (cardinality(former_names) <= 50 and people.each_within(former_names, 200));
comment on column people.organisation.former_names is 'The names of people.former_name once more, so that the one search text has them';
alter table people.organisation
  alter column search_text set expression as (
    people.fold_all(variadic array[name, commune, region, siret, rna] || aliases || former_names));

create function people.name_on(organisation uuid, on_day date) returns text
  language sql stable parallel safe
  return coalesce(
    (select f.name from people.former_name f
     where f.organisation_id = organisation and on_day <= f.until_date
     order by f.until_date, f.id limit 1),
    (select o.name from people.organisation o where o.id = organisation));
comment on function people.name_on(uuid, date) is 'What the organisation was called on that day, as far as its former names are dated';
