create table people.passkey (
  id uuid primary key,
  account_id uuid not null references people.account (id),
  credential_id text not null unique check (char_length(credential_id) between 1 and 1400),
  credential text not null check (char_length(credential) between 1 and 8000),
  sign_count bigint not null check (sign_count >= 0),
  backup_eligible boolean not null,
  backed_up boolean not null,
  label text not null check (char_length(label) between 1 and 60),
  added_at timestamptz not null,
  used_at timestamptz
);
comment on table people.passkey is 'Passkeys (WebAuthn): keys in phones, computers and security tokens that sign in by themselves';
comment on column people.passkey.credential is 'Attested credential data in base64url: the public key in COSE, with its id; there is no secret in it';
comment on column people.passkey.sign_count is 'What the key has counted last; one that comes with no more was copied. Keys that do not count say 0';
create index passkey_account on people.passkey (account_id);

create table people.spent_challenge (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  spent_at timestamptz not null
);
comment on table people.spent_challenge is 'Challenges that a passkey has signed: each is taken once. They carry their own end and are forgotten after it';
create index spent_challenge_at on people.spent_challenge (spent_at);
