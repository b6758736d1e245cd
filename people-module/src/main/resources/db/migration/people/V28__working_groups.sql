create table people.working_group (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  owner_id uuid not null references people.organisation (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  name text not null check (char_length(name) between 1 and 160),
  purpose text check (char_length(purpose) between 1 and 2000),
  from_date date,
  from_precision text not null check (from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  to_date date,
  to_precision text not null check (to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  search_text text not null generated always as (people.fold_all(name, purpose)) stored,
  check ((from_date is null) = (from_precision = 'UNKNOWN')),
  check ((to_date is null) = (to_precision = 'UNKNOWN')),
  check (from_date <= to_date)
);
comment on table people.working_group is 'A working group, commission or chantier: persons of several organisations who work on something for a time';
comment on column people.working_group.owner_id is 'The organisation that runs it and looks after this record';
comment on column people.working_group.from_date is 'First day; of a month or a year only known as such, its first day. Null: not known';
comment on column people.working_group.to_date is 'Last day; of a month or a year only known as such, its last day. Null: no end is known';
create index working_group_search on people.working_group using gin (search_text public.gin_trgm_ops);
create index working_group_owner on people.working_group (owner_id);
revoke delete on people.working_group from "${application_role}";

create table people.group_member (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  group_id uuid not null references people.working_group (id),
  person_id uuid not null references people.person (id),
  function text not null check (function in ('FACILITATOR', 'SECRETARY', 'MEMBER', 'GUEST')),
  described_as text check (char_length(described_as) between 1 and 200),
  from_date date,
  from_precision text not null check (from_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  to_date date,
  to_precision text not null check (to_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  source text check (char_length(source) between 1 and 500),
  check ((from_date is null) = (from_precision = 'UNKNOWN')),
  check ((to_date is null) = (to_precision = 'UNKNOWN')),
  check (from_date <= to_date)
);
comment on table people.group_member is 'Who was what in a working group, from a day to another; several entries a person tell how it changed';
comment on column people.group_member.described_as is 'What they do there in the words of the source; null: nothing more than the function says';
comment on column people.group_member.from_date is 'First day; of a month or a year only known as such, its first day. Null: not known';
comment on column people.group_member.to_date is 'Last day; of a month or a year only known as such, its last day. Null: no end is known';
create index group_member_group on people.group_member (group_id);
create index group_member_person on people.group_member (person_id);
