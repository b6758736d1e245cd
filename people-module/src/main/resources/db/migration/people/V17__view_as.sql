create table people.view_as (
  id uuid primary key,
  administrator_id uuid not null references people.account (id),
  account_id uuid not null references people.account (id),
  reason text not null check (char_length(reason) between 10 and 200),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  check (administrator_id <> account_id),
  check (ends_at > started_at and ends_at <= started_at + interval '1 hour')
);
comment on table people.view_as is 'An administrator looks at the application as somebody else sees it, and changes nothing';
create unique index view_as_open on people.view_as (administrator_id) where ended_at is null;
create index view_as_account on people.view_as (account_id);
