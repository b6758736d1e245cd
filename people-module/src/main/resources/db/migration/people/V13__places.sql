create table people.place (
  organisation_id uuid primary key references people.organisation (id),
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  address text check (char_length(address) between 1 and 300),
  address_complement text check (char_length(address_complement) between 1 and 300),
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  phone text check (phone ~ '^\+(33|590|594|262|596|269|687|689|508|681)[0-9]{6,9}$'),
  email text check (char_length(email) between 3 and 254),
  opening_hours text check (char_length(opening_hours) between 1 and 500),
  summary text check (char_length(summary) between 1 and 280),
  description text check (char_length(description) between 5 and 10000),
  services text[] not null default '{}',
  audiences text[] not null default '{}',
  fees text[] not null default '{}',
  check ((latitude is null) = (longitude is null))
);
comment on table people.place is 'Where an organisation receives people, and what it offers there for digital inclusion: what the standards of open data on such places ask for';
comment on column people.place.phone is 'With its international prefix, as the LaMednum schema has it';
comment on column people.place.opening_hours is 'As OpenStreetMap writes opening hours';
