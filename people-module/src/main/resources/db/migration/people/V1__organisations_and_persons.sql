create schema people;
grant usage on schema people to "${application_role}";
alter default privileges in schema people grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema people grant usage on sequences to "${application_role}";
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create function people.fold(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(regexp_replace(
    lower(public.unaccent('public.unaccent', translate(value, '·•‧⋅’‘ʼ′', '....'''''''''))),
    '([a-z]{2})\.(?:e|le|ne|te|se|ve|re|ere|rice|trice|euse|esse)?\.?s\M', '\1s', 'g'),
    '([a-z]{2})\.(?:e|le|ne|te|se|ve|re|ere|rice|trice|euse|esse)\M', '\1', 'g'),
    '\s+', ' ', 'g');
comment on function people.fold(text) is
  'What a search compares: no accents, lower case, plain apostrophes, inclusive writing (habitant·es, habitant.es) as its plain form (habitants)';

create function people.fold_all(variadic parts text[]) returns text
  language sql immutable parallel safe
  return coalesce(people.fold(array_to_string(parts, ' | ')), '');
comment on function people.fold_all(text[]) is 'people.fold of several texts, nulls left out, kept apart so that no search matches across two of them';

create function people.each_within(parts text[], longest int) returns boolean
  language sql immutable parallel safe
  return (select coalesce(bool_and(char_length(part) between 1 and longest), true) from unnest(parts) as part);
comment on function people.each_within(text[], int) is 'Whether each text has between one and so many characters';

create table people.organisation (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  owner_id uuid not null references people.organisation (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  type text not null check (type in ('COMMUNITY_CENTRE', 'SOCIAL_LIFE_SPACE', 'FEDERATION', 'REGIONAL_UNION', 'NATIONAL_FEDERATION',
    'LOCAL_AUTHORITY', 'CAF', 'CNAF', 'CNAV', 'MSA', 'CCMSA', 'PARTNER', 'INSTITUTION')),
  name text not null check (char_length(name) between 1 and 200),
  aliases text[] not null default '{}' check (cardinality(aliases) <= 50 and people.each_within(aliases, 200)),
  commune text check (char_length(commune) between 1 and 120),
  cog_code text check (cog_code ~ '^([013-9][0-9]|2[0-9AB])[0-9]{3}$'),
  department_code text check (department_code ~ '^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8])$'),
  region text check (char_length(region) between 1 and 120),
  siret text check (siret ~ '^[0-9]{14}$'),
  rna text check (rna ~ '^W[0-9][0-9A-Z][0-9]{7}$'),
  website text check (char_length(website) between 1 and 300),
  note text check (char_length(note) between 1 and 4000),
  search_text text not null generated always as (
    people.fold_all(variadic array[name, commune, region, siret, rna] || aliases)) stored
);
comment on table people.organisation is 'An organisation of the network or a partner of it';
comment on column people.organisation.owner_id is 'The organisation that looks after this record; its own id when it does so itself';
comment on column people.organisation.aliases is 'Former names, short names and usual misspellings, found like the name';
comment on column people.organisation.cog_code is 'INSEE code of the commune (Code officiel géographique)';
create index organisation_search on people.organisation using gin (search_text public.gin_trgm_ops);
create index organisation_owner on people.organisation (owner_id);

create table people.membership (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  child_id uuid not null references people.organisation (id),
  parent_id uuid not null references people.organisation (id),
  from_date date,
  from_precision text not null check (from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  to_date date,
  to_precision text not null check (to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  source text check (char_length(source) between 1 and 500),
  check (child_id <> parent_id),
  check ((from_date is null) = (from_precision = 'UNKNOWN')),
  check ((to_date is null) = (to_precision = 'UNKNOWN')),
  check (from_date <= to_date)
);
comment on table people.membership is 'The dated network: an organisation (child) is a member of another (parent), several at a time if need be, never in a circle';
comment on column people.membership.from_date is 'First day; of a month or a year only known as such, its first day. Null: not known';
comment on column people.membership.to_date is 'Last day; of a month or a year only known as such, its last day. Null: no end is known';
create index membership_child on people.membership (child_id);
create index membership_parent on people.membership (parent_id);

create function people.in_force(from_date date, to_date date, on_day date) returns boolean
  language sql immutable parallel safe
  return (from_date is null or from_date <= on_day) and (to_date is null or on_day <= to_date);
comment on function people.in_force(date, date, date) is 'Whether a period holds on that day; an unknown beginning is past, an unknown end is to come';

create function people.lock_network() returns boolean
  language sql volatile
  return pg_advisory_xact_lock(7237113, 1) is not null;
comment on function people.lock_network() is 'Lets one transaction at a time change the network, so that two simultaneous memberships cannot close a circle together';

create function people.closes_circle(child uuid, parent uuid, from_day date, to_day date, replaced uuid) returns boolean
  language sql stable parallel safe
  return child = parent or exists (
    with recursive above (id, period) as (
      select parent, daterange(from_day, to_day, '[]')
      union
      select m.parent_id, a.period * daterange(m.from_date, m.to_date, '[]')
      from above a
      join people.membership m on m.child_id = a.id and m.id is distinct from replaced
      where a.period && daterange(m.from_date, m.to_date, '[]')
    )
    select 1 from above a where a.id = child);
comment on function people.closes_circle(uuid, uuid, date, date, uuid) is
  'Whether the child would, on some day of the period, be above itself; the membership that is being replaced is left out';

create table people.person (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  owner_id uuid not null references people.organisation (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  display_name text not null check (char_length(display_name) between 1 and 160),
  family_name text check (char_length(family_name) between 1 and 100),
  given_name text check (char_length(given_name) between 1 and 100),
  email text check (char_length(email) between 3 and 254),
  phone text check (char_length(phone) between 1 and 40),
  raw_text text check (char_length(raw_text) between 1 and 2000),
  search_text text not null generated always as (
    people.fold_all(display_name, given_name, family_name, email, raw_text)) stored
);
comment on table people.person is 'A person, with or without an account';
comment on column people.person.owner_id is 'The organisation that looks after this record';
comment on column people.person.raw_text is 'What an import read, word for word, kept until somebody has decided what it means';
create index person_search on people.person using gin (search_text public.gin_trgm_ops);
create index person_owner on people.person (owner_id);

create table people.mandate (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  person_id uuid not null references people.person (id),
  organisation_id uuid not null references people.organisation (id),
  function text check (char_length(function) between 1 and 200),
  standard_function text check (standard_function in ('PRESIDENT', 'VICE_PRESIDENT', 'TREASURER', 'SECRETARY', 'BOARD_MEMBER',
    'GENERAL_DELEGATE', 'DIRECTOR', 'PROJECT_OFFICER', 'DIGITAL_OFFICER', 'FACILITATOR', 'VOLUNTEER')),
  from_date date,
  from_precision text not null check (from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  to_date date,
  to_precision text not null check (to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  attested_on date,
  attested_until date,
  source text check (char_length(source) between 1 and 500),
  check ((from_date is null) = (from_precision = 'UNKNOWN')),
  check ((to_date is null) = (to_precision = 'UNKNOWN')),
  check (from_date <= to_date),
  check (attested_until is null or attested_on <= attested_until)
);
comment on table people.mandate is 'What a person does in an organisation, as far as it is known; several at a time if need be';
comment on column people.mandate.function is 'In the words of the source; null: not known';
comment on column people.mandate.from_date is 'First day; of a month or a year only known as such, its first day. Null: not known';
comment on column people.mandate.to_date is 'Last day; of a month or a year only known as such, its last day. Null: no end is known';
comment on column people.mandate.attested_on is 'A day on which the source says that it held; with attested_until the first of several days';
create index mandate_person on people.mandate (person_id);
create index mandate_organisation on people.mandate (organisation_id);
