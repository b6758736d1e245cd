create table people.account (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  email text not null check (char_length(email) between 3 and 254),
  email_key text not null unique check (char_length(email_key) between 3 and 300),
  display_name text not null check (char_length(display_name) between 1 and 120),
  password_hash text check (char_length(password_hash) between 40 and 300),
  state text not null check (state in ('ACTIVE', 'DISABLED')),
  search_text text not null generated always as (people.fold_all(display_name, email)) stored
);
comment on table people.account is 'Who may sign in; it belongs to the network as a whole, hence no owning organisation';
comment on column people.account.email_key is 'The address in lower case: two accounts cannot differ by case alone';
comment on column people.account.password_hash is 'Argon2id; null until its holder has chosen a password';

create table people.role_grant (
  id uuid primary key,
  account_id uuid not null references people.account (id),
  role text not null check (role in ('ADMINISTRATOR', 'EDITOR', 'READER')),
  organisation_id uuid references people.organisation (id),
  granted_at timestamptz not null,
  unique nulls not distinct (account_id, role, organisation_id)
);
comment on table people.role_grant is 'What an account may do, and where: in an organisation and those below it, or everywhere';
comment on column people.role_grant.organisation_id is 'Null: in the whole network';

create table people.account_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id uuid references people.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > made_at)
);
comment on table people.account_link is 'Links that work once: to choose the password of an account, or (no account) to become an administrator';
comment on column people.account_link.token_hash is 'SHA-256 of what the link carries: who reads this table cannot use it';
create index account_link_account on people.account_link (account_id);

create table people.sign_in_brake (
  kind text not null check (kind in ('ACCOUNT', 'ADDRESS')),
  subject text not null check (char_length(subject) between 1 and 100),
  attempts int not null check (attempts > 0),
  counted_since timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, subject)
);
comment on table people.sign_in_brake is 'Failed sign-ins, counted by account and by network address; forgotten after a day';
comment on column people.sign_in_brake.subject is 'SHA-256 of the e-mail address or of the network address';
create index sign_in_brake_since on people.sign_in_brake (counted_since);

create function people.organisation_and_above(organisation uuid, on_day date) returns table (id uuid)
  language sql stable parallel safe as $$
  with recursive above (id) as (
    select organisation
    union
    select m.parent_id
    from above a
    join people.membership m on m.child_id = a.id and people.in_force(m.from_date, m.to_date, on_day)
  )
  select above.id from above
$$;
comment on function people.organisation_and_above(uuid, date) is 'The organisation and all those that it is, directly or not, a member of on that day';

create function people.lock_administrators() returns boolean
  language sql volatile
  return pg_advisory_xact_lock(7237113, 2) is not null;
comment on function people.lock_administrators() is 'Lets one transaction at a time take away an administrator, so that two cannot take away the last two together';
