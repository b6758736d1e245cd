create table people.join_notice (
  account_id uuid primary key references people.account (id) on delete cascade,
  through timestamptz not null
);
comment on table people.join_notice is 'Whoever decides on requests to join has been told of those made until then; how often somebody is written to is counted from it';
