create schema events;
grant usage on schema events to "${application_role}";
alter default privileges in schema events grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema events grant usage on sequences to "${application_role}";

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Both sides of a search are folded: case, accents, ligatures, apostrophes, inclusive endings (habitant·es, professionnel.le.s) and the plural's s go.
-- unaccent is declared stable because its dictionary could be exchanged; ours is not, and a stored column needs an immutable function.
create function events.fold(value text) returns text
    language sql
    immutable parallel safe
    return regexp_replace(
        translate(
            public.unaccent('public.unaccent'::regdictionary,
                regexp_replace(lower(value),
                    '([[:alpha:]])[.·•‧∙](?:e|s|es|le|les|ne|nes|te|tes|se|ses|ve|ves|rice|rices|trice|trices|euse|euses|ère|ères)(?:[.·•‧∙]s)?(?![[:alnum:]])',
                    '\1', 'g')),
            '’‘ʼ' || chr(160) || chr(8239), '''''''  '),
        '([[:alpha:]]{3})s(?![[:alnum:]])', '\1', 'g');
comment on function events.fold(text) is 'Normal form for searching';

create table events.person_card (
    person_id uuid primary key,
    revision bigint not null,
    display_name text check (char_length(display_name) <= 400),
    erased boolean not null,
    check (erased = (display_name is null))
);
comment on table events.person_card is 'Replica of the names that people publishes; an erased person leaves a tombstone without a name';

create table events.organisation_card (
    organisation_id uuid primary key,
    revision bigint not null,
    display_name text check (char_length(display_name) <= 400),
    type text not null,
    place text,
    erased boolean not null,
    check (erased = (display_name is null))
);
comment on table events.organisation_card is 'Replica of the organisations that people publishes';

create table events.event (
    id uuid primary key,
    version int not null default 1,
    owner_id uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    kind text not null check (kind in ('COLLOQUIUM', 'SUMMER_UNIVERSITY', 'STUDY_DAY', 'WORKSHOP', 'GENERAL_ASSEMBLY', 'CONGRESS', 'WEBINAR', 'MEETING')),
    title text not null check (char_length(title) between 1 and 200),
    edition text check (char_length(edition) between 1 and 80),
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
    hashtag text check (hashtag ~ '^[[:alnum:]_]{1,50}$'),
    zone text not null check (char_length(zone) between 1 and 60),
    start_date date,
    end_date date,
    date_precision text not null check (date_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    place text check (char_length(place) between 1 and 300),
    attendance_mode text not null check (attendance_mode in ('ON_SITE', 'REMOTE', 'MIXED')),
    description text check (char_length(description) between 1 and 5000),
    attendance int check (attendance between 1 and 1000000),
    attendance_precision text check (attendance_precision in ('EXACT', 'ABOUT')),
    status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED')),
    start_year int generated always as (extract(year from start_date)::int) stored,
    search_text text generated always as (events.fold(title || ' ' || coalesce(edition, '') || ' ' || coalesce(hashtag, '') || ' ' || coalesce(place, '') || ' ' || coalesce(description, ''))) stored,
    check ((date_precision = 'UNKNOWN') = (start_date is null)),
    check ((start_date is null) = (end_date is null)),
    check (end_date >= start_date),
    check ((attendance is null) = (attendance_precision is null))
);
comment on table events.event is 'Gatherings: what they are, when, where, for how many';
create index event_search on events.event using gin (search_text public.gin_trgm_ops);
create index event_dates on events.event (start_date, end_date);

create table events.event_slug (
    slug text primary key,
    event_id uuid not null references events.event on delete cascade deferrable initially deferred,
    unique (slug, event_id)
);
comment on table events.event_slug is 'Every public address an event has had; the earlier ones redirect';
create index event_slug_event on events.event_slug (event_id);
alter table events.event add constraint event_has_its_slug foreign key (slug, id) references events.event_slug (slug, event_id) deferrable initially deferred;

create table events.guiding_question (
    id uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    position int not null,
    question text not null check (char_length(question) between 1 and 500),
    unique (event_id, position) deferrable initially deferred
);
comment on table events.guiding_question is 'The questions an event asks itself, in order';

create table events.organiser (
    event_id uuid not null references events.event on delete cascade,
    organisation_id uuid not null,
    position int not null,
    primary key (event_id, organisation_id)
);
comment on table events.organiser is 'Organisations that organise an event together, in order of appearance; they hold its rights together with the owner';

create table events.day (
    id uuid primary key,
    version int not null default 1,
    event_id uuid not null references events.event on delete cascade,
    date date not null,
    title text check (char_length(title) between 1 and 200),
    unique (event_id, date),
    unique (id, event_id)
);
comment on table events.day is 'The days of an event''s programme';

create table events.room (
    id uuid primary key,
    version int not null default 1,
    event_id uuid not null references events.event on delete cascade,
    name text not null check (char_length(name) between 1 and 120),
    capacity int check (capacity between 1 and 100000),
    unique (event_id, name),
    unique (id, event_id)
);
comment on table events.room is 'The rooms of an event';

create table events.session (
    id uuid primary key,
    version int not null default 1,
    event_id uuid not null references events.event on delete cascade,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    card_revision bigint not null default 0,
    kind text not null check (kind in ('PLENARY', 'ROUND_TABLE', 'WORKSHOP', 'PRACTICE_MARKET', 'PROSPECTIVE_GAME', 'WELCOME', 'BREAK', 'MEAL', 'CLOSING_PLENARY')),
    title text not null check (char_length(title) between 1 and 300),
    question text check (char_length(question) between 1 and 500),
    day_id uuid,
    room_id uuid,
    start_time time,
    end_time time,
    position int not null check (position > 0),
    rank int not null check (rank > 0),
    capacity int check (capacity between 1 and 100000),
    description text check (char_length(description) between 1 and 5000),
    foreign key (day_id, event_id) references events.day (id, event_id),
    foreign key (room_id, event_id) references events.room (id, event_id),
    check (end_time is null or (start_time is not null and end_time > start_time))
);
comment on table events.session is 'The sessions of an event''s programme; those of one day with the same position run in parallel, in the order of their rank';
create index session_event on events.session (event_id);
create index session_day on events.session (day_id);
create index session_room on events.session (room_id);

create table events.appearance (
    id uuid primary key,
    version int not null default 1,
    session_id uuid not null references events.session on delete cascade,
    person_id uuid not null,
    person_name text check (char_length(person_name) between 1 and 400),
    role text not null check (role in ('SPEAKER', 'MODERATOR', 'KEYNOTE_WITNESS', 'RAPPORTEUR', 'DISCUSSANT', 'WELCOME_ADDRESS')),
    function text check (char_length(function) between 1 and 300),
    organisation_id uuid,
    organisation_name text check (char_length(organisation_name) between 1 and 400),
    announced_as text check (char_length(announced_as) between 1 and 500),
    position int not null check (position > 0),
    check ((organisation_id is null) = (organisation_name is null))
);
comment on table events.appearance is 'Who takes part in a session and how; name, function and organisation as they were then. A person who was erased leaves it without a name';
create index appearance_session on events.appearance (session_id, position);
create index appearance_person on events.appearance (person_id);

create table events.programme_entry (
    entry_id uuid primary key,
    session_id uuid not null,
    title text not null check (char_length(title) <= 300),
    path text check (path ~ '^/[^/\\]' and char_length(path) <= 500),
    revision bigint not null,
    withdrawn boolean not null
);
comment on table events.programme_entry is 'What other modules show under a session, such as stands; the session may not have arrived yet, hence no foreign key';
create index programme_entry_session on events.programme_entry (session_id);

create table events.registration_offer (
    id uuid primary key,
    version int not null default 1,
    event_id uuid not null references events.event on delete cascade,
    audience text not null check (audience in ('HABITANT', 'PROFESSIONAL', 'VOLUNTEER', 'BOARD_MEMBER', 'PARTNER', 'ELECTED', 'INSTITUTION')),
    cap int not null check (cap between 0 and 100000),
    taken int not null default 0,
    opens_at timestamptz,
    closes_at timestamptz,
    unique (event_id, audience),
    check (taken between 0 and cap),
    check (closes_at > opens_at)
);
comment on table events.registration_offer is 'Seats of an event for one audience: the one row that every registration counts on';

create table events.registration (
    id uuid primary key,
    version int not null default 1,
    offer_id uuid not null references events.registration_offer,
    event_id uuid not null references events.event,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    name text not null check (char_length(name) between 1 and 200),
    email text check (char_length(email) between 3 and 254),
    organisation text check (char_length(organisation) between 1 and 200),
    status text not null default 'CONFIRMED' check (status in ('CONFIRMED', 'CANCELLED')),
    registered_at timestamptz not null,
    cancelled_at timestamptz,
    search_text text generated always as (events.fold(name || ' ' || coalesce(email, '') || ' ' || coalesce(organisation, ''))) stored,
    check ((status = 'CANCELLED') = (cancelled_at is not null))
);
comment on table events.registration is 'Who has registered; reached by its holder through a token of which only the hash is kept';
create index registration_event on events.registration (event_id, registered_at);
create index registration_offer_of on events.registration (offer_id);
create index registration_search on events.registration using gin (search_text public.gin_trgm_ops);
