create table people.join_request (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  owner_id uuid not null references people.organisation (id),
  email text not null check (char_length(email) between 3 and 254),
  email_key text not null check (char_length(email_key) between 3 and 300),
  display_name text not null check (char_length(display_name) between 1 and 120),
  message text check (char_length(message) between 1 and 1000),
  language text not null check (language in ('fr', 'en')),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'EXPIRED')),
  expires_at timestamptz not null,
  answer text check (char_length(answer) between 1 and 500),
  decided_by uuid references people.account (id),
  decided_at timestamptz,
  search_text text not null generated always as (people.fold_all(display_name, email)) stored,
  check ((state = 'OPEN') = (decided_at is null))
);
comment on table people.join_request is 'Somebody without an account asks to have one in an organisation, which owns the request and decides';
comment on column people.join_request.decided_by is 'Null: nobody yet, or the software, when nobody did in time';
create unique index join_request_once on people.join_request (owner_id, email_key) where state = 'OPEN';
create index join_request_created on people.join_request (created_at desc);
create index join_request_open on people.join_request (expires_at) where state = 'OPEN';
