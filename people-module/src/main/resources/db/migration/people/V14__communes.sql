create table people.commune (
  code text primary key check (code ~ '^([013-9][0-9]|2[0-9AB])[0-9]{3}$'),
  name text not null check (char_length(name) between 1 and 200),
  epci_code text check (epci_code ~ '^[0-9]{9}$'),
  epci_name text check (char_length(epci_name) between 1 and 200),
  until_date date,
  successor_code text check (successor_code ~ '^([013-9][0-9]|2[0-9AB])[0-9]{3}$'),
  search_text text not null generated always as (people.fold_all(code, name, epci_name)) stored,
  check ((until_date is null) = (successor_code is null))
);
comment on table people.commune is 'The communes of France as INSEE publishes them, also those that have merged into others';
comment on column people.commune.epci_code is 'SIREN of the association of communes (EPCI) that it belongs to';
comment on column people.commune.until_date is 'Last day of a commune that exists no more';
comment on column people.commune.successor_code is 'The commune that its territory belongs to now';
create index commune_search on people.commune using gin (search_text public.gin_trgm_ops);
