alter table people.sign_in_brake drop constraint sign_in_brake_kind_check;
alter table people.sign_in_brake add constraint sign_in_brake_kind_check
  check (kind in ('ACCOUNT', 'ADDRESS', 'DEVICE', 'FACTOR'));

create table people.known_device (
  token_hash bytea not null check (octet_length(token_hash) = 32),
  account_id uuid not null references people.account (id),
  known_since timestamptz not null,
  used_at timestamptz not null check (used_at >= known_since),
  primary key (token_hash, account_id)
);
comment on table people.known_device is 'Browsers with which the holder of an account has signed in: their attempts are counted apart, so that strangers cannot keep the holder out';
comment on column people.known_device.token_hash is 'SHA-256 of what the browser''s cookie carries; forgotten half a year after the last sign-in with it';
create index known_device_account on people.known_device (account_id);
create index known_device_used on people.known_device (used_at);
