alter table people.sign_in_brake drop constraint sign_in_brake_kind_check;
alter table people.sign_in_brake add constraint sign_in_brake_kind_check
  check (kind in ('ACCOUNT', 'ADDRESS', 'DEVICE', 'FACTOR', 'API'));

create table people.api_token (
  id uuid primary key,
  account_id uuid not null references people.account (id),
  name text not null check (char_length(name) between 1 and 60),
  scopes text[] not null check (cardinality(scopes) between 1 and 50 and people.each_within(scopes, 100)),
  organisation_id uuid references people.organisation (id),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  warned_at timestamptz,
  withdrawn_at timestamptz,
  check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
comment on table people.api_token is 'Tokens by which a program reads in the name of an account; never more than the account may at that moment';
comment on column people.api_token.scopes is 'Keys of permissions: the most that the token leaves of its holder''s rights';
comment on column people.api_token.organisation_id is 'It holds there and below, as memberships are on the day of the request; null: wherever its holder''s rights hold';
comment on column people.api_token.token_hash is 'SHA-256 of the token, which has 256 random bits; the token itself is kept nowhere';
comment on column people.api_token.used_at is 'The hour of the last request with it';
comment on column people.api_token.warned_at is 'When its holder was told that it ends soon';
create index api_token_account on people.api_token (account_id);
create index api_token_organisation on people.api_token (organisation_id);
create index api_token_expires on people.api_token (expires_at);

create table people.api_token_use (
  token_id uuid primary key references people.api_token (id) on delete cascade,
  counted_since timestamptz not null,
  requests int not null check (requests > 0)
);
comment on table people.api_token_use is 'How many requests a token has made within the present minute, on all instances together';

create function people.organisation_and_below(organisation uuid, on_day date) returns table (id uuid)
  language sql stable parallel safe as $$
  with recursive below (id) as (
    select organisation
    union
    select m.child_id
    from below b
    join people.membership m on m.parent_id = b.id and people.in_force(m.from_date, m.to_date, on_day)
  )
  select below.id from below
$$;
comment on function people.organisation_and_below(uuid, date) is 'The organisation and all those that are, directly or not, a member of it on that day';
