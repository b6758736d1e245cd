create table people.mail_link_request (
  id uuid primary key,
  asked_at timestamptz not null,
  email text not null check (char_length(email) between 1 and 254),
  language text not null check (language in ('fr', 'en')),
  next_path text check (char_length(next_path) between 1 and 2000)
);
comment on table people.mail_link_request is 'Somebody asked for a link to sign in with; answered within seconds, and deleted. Asking writes the same, whether there is such an account or not';

create table people.mail_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id uuid not null references people.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  next_path text check (char_length(next_path) between 1 and 2000),
  check (expires_at > made_at)
);
comment on table people.mail_link is 'Links that were mailed to the holder of an account, to sign in once';
comment on column people.mail_link.token_hash is 'SHA-256 of what the link carries: who reads this table cannot use it';
comment on column people.mail_link.next_path is 'Where they wanted to go';
create index mail_link_account on people.mail_link (account_id);
