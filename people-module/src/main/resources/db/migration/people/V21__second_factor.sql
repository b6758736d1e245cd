create table people.one_time_password (
  account_id uuid primary key references people.account (id),
  secret bytea not null check (octet_length(secret) between 40 and 100),
  confirmed_at timestamptz not null,
  last_step bigint not null
);
comment on table people.one_time_password is 'Second factor: codes from an application (RFC 6238)';
comment on column people.one_time_password.secret is 'Sealed with the key of the installation, which is not in the database';
comment on column people.one_time_password.last_step is 'Time step of the last code that was taken: neither it nor an earlier one is taken again';

create table people.factor_enrolment (
  account_id uuid primary key references people.account (id),
  secret bytea not null check (octet_length(secret) between 40 and 100),
  begun_at timestamptz not null
);
comment on table people.factor_enrolment is 'A secret that is being put into an application and has not been confirmed by a code yet; sealed';
create index factor_enrolment_begun on people.factor_enrolment (begun_at);

create table people.recovery_code (
  account_id uuid not null references people.account (id),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (account_id, code_hash)
);
comment on table people.recovery_code is 'Codes on paper for whoever has lost the application; deleted when used';
comment on column people.recovery_code.code_hash is 'SHA-256 of account and code, which has 80 random bits';

create table people.recovery_sheet (
  account_id uuid primary key references people.account (id),
  sealed bytea not null check (octet_length(sealed) between 40 and 1000),
  made_at timestamptz not null
);
comment on table people.recovery_sheet is 'The fresh recovery codes, sealed, until their holder has noted them; a quarter of an hour at most';
create index recovery_sheet_made on people.recovery_sheet (made_at);

create table people.sign_in_step (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id uuid not null references people.account (id),
  begun_at timestamptz not null,
  next text check (char_length(next) between 1 and 2000)
);
comment on table people.sign_in_step is 'Whoever has given the first factor and not yet the second; ten minutes at most';
comment on column people.sign_in_step.token_hash is 'SHA-256 of what the cookie carries';
comment on column people.sign_in_step.next is 'Where they wanted to go';
create index sign_in_step_account on people.sign_in_step (account_id);
create index sign_in_step_begun on people.sign_in_step (begun_at);
