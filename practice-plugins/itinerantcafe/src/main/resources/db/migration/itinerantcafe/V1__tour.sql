create schema itinerantcafe;
grant usage on schema itinerantcafe to "${application_role}";
alter default privileges in schema itinerantcafe grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema itinerantcafe grant usage on sequences to "${application_role}";

create extension if not exists unaccent with schema public;

create function itinerantcafe.fold(value text) returns text
language sql immutable strict parallel safe
return translate(lower(public.unaccent('public.unaccent', value)), '’ʼ‘', '''''''');

create table itinerantcafe.practice_card (
    practice_id uuid primary key,
    revision bigint not null,
    kind text not null,
    slug text not null,
    title text not null,
    owner_id uuid not null,
    published boolean not null,
    removed boolean not null
);
comment on table itinerantcafe.practice_card is 'What the pages need of practice sheets, as practices last told it';

create table itinerantcafe.practice_slug (
    slug text primary key,
    practice_id uuid not null
);
comment on table itinerantcafe.practice_slug is 'Every address that a sheet has had, so that old addresses of tours lead on';

create table itinerantcafe.tour_day (
    id uuid primary key,
    version int not null default 1,
    owner_id uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    practice_id uuid not null,
    day date not null,
    commune text not null check (char_length(commune) between 1 and 120),
    department_code text check (department_code ~ '^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8])$'),
    place text check (char_length(place) between 1 and 200),
    note text check (char_length(note) between 1 and 1000),
    search_text text not null generated always as (
        itinerantcafe.fold(commune || ' ' || coalesce(place, '') || ' ' || coalesce(note, ''))) stored
);
create index tour_day_practice on itinerantcafe.tour_day (practice_id, day);
comment on table itinerantcafe.tour_day is 'A day on which a café stands, or stood, in a commune';
