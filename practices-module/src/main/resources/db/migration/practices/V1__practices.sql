create schema practices;
grant usage on schema practices to "${application_role}";
alter default privileges in schema practices grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema practices grant usage on sequences to "${application_role}";

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Accents, case, typographic apostrophes, inclusive writing (habitant·es, citoyen.ne.s, usager(e)s) and plurals do not count in a search.
create function practices.fold(value text) returns text
language sql immutable strict parallel safe
return regexp_replace(
    regexp_replace(
        regexp_replace(
            translate(lower(public.unaccent('public.unaccent', value)), '’ʼ‘•‧∙', '''''''···'),
            '([a-z]{2})\((e|ne|le|se|te|ve|fe|re|ere|trice|rice|euse|ice)?s?\)s?', '\1', 'g'),
        '([a-z]{2})[.·](e|ne|le|se|te|ve|fe|re|ere|trice|rice|euse|ice)?([.·]?s)?(?![a-z])', '\1', 'g'),
    '([a-z]{3})[sx](?![a-z0-9])', '\1', 'g');

create function practices.words(list text[]) returns text
language sql immutable parallel safe
return array_to_string(list, ' ');

create function practices.words_of(document jsonb) returns text
language sql immutable parallel safe
return (select string_agg(word #>> '{}', ' ')
    from jsonb_path_query(document, '$.** ? (@.type() == "string")') as word);

-- What is chosen in a field of one kind, whether it holds one choice, several, or yes or no; null for sheets of other kinds.
create function practices.choices(kind text, fields jsonb, wanted_kind text, field text) returns text[]
language sql immutable parallel safe
return case
    when kind <> wanted_kind or fields ->> field is null then null
    when jsonb_typeof(fields -> field) = 'array' then array(select jsonb_array_elements_text(fields -> field))
    else array[fields ->> field] end;

create table practices.practice (
    id uuid primary key,
    version int not null default 1,
    owner_id uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    published_at timestamptz,
    kind text not null check (kind ~ '^[a-z][a-z0-9]{1,29}$'),
    slug text not null unique check (char_length(slug) between 1 and 120),
    title text not null check (char_length(title) between 1 and 200),
    summary text not null check (char_length(summary) between 1 and 1000),
    status text check (status in ('IDEA', 'ONGOING', 'SUSPENDED', 'ENDED')),
    status_reason text check (char_length(status_reason) between 1 and 2000),
    situation text check (char_length(situation) between 1 and 10000),
    work_done text check (char_length(work_done) between 1 and 10000),
    partners text check (char_length(partners) between 1 and 2000),
    audiences text[] not null default '{}',
    territory text check (char_length(territory) between 1 and 200),
    territory_kind text check (territory_kind in ('RURAL', 'URBAN', 'BOTH')),
    staff_fte numeric(6, 2) check (staff_fte between 0 and 999),
    budget text check (char_length(budget) between 1 and 1000),
    equipment text check (char_length(equipment) between 1 and 2000),
    effects text check (char_length(effects) between 1 and 10000),
    advice text check (char_length(advice) between 1 and 10000),
    needed text check (char_length(needed) between 1 and 5000),
    obstacles text check (char_length(obstacles) between 1 and 5000),
    keywords text[] not null default '{}' check (cardinality(keywords) <= 20),
    themes text[] not null default '{}',
    aims text[] not null default '{}',
    initiative text check (initiative in ('CENTRE', 'RESIDENTS', 'PARTNERS', 'SHARED')),
    licence text check (licence in ('ETALAB_2', 'CC_BY_SA_4', 'CC_BY_NC_SA_4', 'ALL_RIGHTS_RESERVED')),
    contact_wish text check (char_length(contact_wish) between 1 and 500),
    verified_on date,
    schema_version int not null default 1 check (schema_version >= 1),
    fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object' and char_length(fields::text) <= 100000),
    search_text text not null generated always as (practices.fold(
        title || ' ' || summary || ' ' || practices.words(keywords)
        || ' ' || coalesce(territory, '') || ' ' || coalesce(situation, '') || ' ' || coalesce(work_done, '')
        || ' ' || coalesce(partners, '') || ' ' || coalesce(equipment, '') || ' ' || coalesce(effects, '')
        || ' ' || coalesce(advice, '') || ' ' || coalesce(needed, '') || ' ' || coalesce(obstacles, '')
        || ' ' || coalesce(practices.words_of(fields), ''))) stored
);
create index practice_search on practices.practice using gin (search_text public.gin_trgm_ops);
create index practice_kind on practices.practice (kind);
create index practice_owner on practices.practice (owner_id);
comment on table practices.practice is 'A practice sheet: the fields of every kind, and in "fields" those of its own kind';
comment on column practices.practice.published_at is 'Since when everybody can read it; null: a draft';
comment on column practices.practice.schema_version is 'Version of the kind''s fields that "fields" was written with';

create table practices.practice_slug (
    slug text primary key check (char_length(slug) between 1 and 120),
    practice_id uuid not null references practices.practice deferrable initially deferred
);
create index practice_slug_practice on practices.practice_slug (practice_id);
comment on table practices.practice_slug is 'Every address that a sheet has ever had, so that old ones lead to it';

create table practices.co_owner (
    practice_id uuid not null references practices.practice,
    organisation_id uuid not null,
    primary key (practice_id, organisation_id)
);
create index co_owner_organisation on practices.co_owner (organisation_id);
comment on table practices.co_owner is 'Organisations that wrote the sheet together with its owner and may change it';

create table practices.organisation_card (
    organisation_id uuid primary key,
    revision bigint not null,
    display_name text not null,
    type text not null,
    place text,
    erased boolean not null
);
comment on table practices.organisation_card is 'What the screens need of organisations, as people last told it';

create table practices.session_card (
    session_id uuid primary key,
    revision bigint not null,
    event_id uuid not null,
    event_title text not null,
    event_slug text not null,
    market boolean not null,
    title text not null,
    day date,
    published boolean not null,
    removed boolean not null
);
create index session_card_event on practices.session_card (event_id);
comment on table practices.session_card is 'Sessions as events last told them; only market sessions (market) take stands';

create table practices.market (
    session_id uuid primary key,
    version int not null default 1,
    capacity int check (capacity between 1 and 1000)
);
comment on table practices.market is 'How many stands a market session takes; its row is locked while a stand is allotted';
comment on column practices.market.capacity is 'Null: as many as wanted';

create table practices.stand (
    id uuid primary key,
    version int not null default 1,
    owner_id uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    practice_id uuid not null references practices.practice,
    session_id uuid not null,
    slug text not null unique check (char_length(slug) between 1 and 200),
    practice_revision bigint not null,
    shown boolean not null,
    withdrawn_at timestamptz
);
create unique index stand_once on practices.stand (practice_id, session_id) where withdrawn_at is null;
create index stand_session on practices.stand (session_id);
comment on table practices.stand is 'A practice at a market session';
comment on column practices.stand.practice_revision is 'Of the sheet''s card that the programme''s entry was last made from';
comment on column practices.stand.shown is 'Whether the programme shows it: not while the sheet is a draft';
