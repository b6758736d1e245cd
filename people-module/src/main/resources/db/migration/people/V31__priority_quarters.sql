create table people.priority_quarter (
  code text primary key check (code ~ '^Q[NP][0-9][0-9A-Z]{5}$'),
  name text not null check (char_length(name) between 1 and 200),
  communes text check (char_length(communes) between 1 and 1000),
  department text check (char_length(department) between 1 and 200),
  search_text text not null generated always as (people.fold_all(code, name, communes, department)) stored
);
comment on table people.priority_quarter is 'The quarters to which the city policy gives priority (QPV), as the State publishes them';
comment on column people.priority_quarter.code is 'QN… of the list in force since 2024, QP… of the one before';
comment on column people.priority_quarter.communes is 'Names of the communes in which it is';
create index priority_quarter_search on people.priority_quarter using gin (search_text public.gin_trgm_ops);

alter table people.place add column quarter_code text check (quarter_code ~ '^Q[NP][0-9][0-9A-Z]{5}$');
comment on column people.place.quarter_code is 'The priority quarter (QPV) in which people are received; null: in none, or not known';
create index place_quarter on people.place (quarter_code) where quarter_code is not null;
