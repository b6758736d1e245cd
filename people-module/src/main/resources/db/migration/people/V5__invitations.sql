create table people.invitation (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  owner_id uuid references people.organisation (id),
  email text not null check (char_length(email) between 3 and 254),
  email_key text not null check (char_length(email_key) between 3 and 300),
  display_name text not null check (char_length(display_name) between 1 and 120),
  role text not null check (char_length(role) between 1 and 60),
  language text not null check (language in ('fr', 'en')),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
  token_hash bytea unique check (octet_length(token_hash) = 32),
  expires_at timestamptz not null,
  sendings int not null default 1 check (sendings > 0),
  invited_by uuid references people.account (id),
  accepted_by uuid references people.account (id),
  accepted_at timestamptz,
  search_text text not null generated always as (people.fold_all(display_name, email)) stored,
  check ((state = 'OPEN') = (token_hash is not null)),
  check ((state = 'ACCEPTED') = (accepted_by is not null)),
  check ((accepted_by is null) = (accepted_at is null))
);
comment on table people.invitation is 'Somebody is invited to have an account, with a first role; the organisation in which the role holds owns it';
comment on column people.invitation.owner_id is 'Null: the whole network';
comment on column people.invitation.token_hash is 'SHA-256 of what the link carries: who reads this table cannot use it';
comment on column people.invitation.expires_at is 'Open and past that: it may be sent again, with another link';
comment on column people.invitation.invited_by is 'Null: the software';
create unique index invitation_once on people.invitation (owner_id, email_key) nulls not distinct where state = 'OPEN';
create index invitation_created on people.invitation (created_at desc);
