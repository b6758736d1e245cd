create table platform.signing_key (
  purpose text primary key check (char_length(purpose) between 1 and 60),
  secret bytea not null check (octet_length(secret) = 32),
  made_at timestamptz not null default clock_timestamp()
);
comment on table platform.signing_key is 'Secrets that sign what visitors carry (form tokens, messages), made at first use, shared by all instances';

create table platform.form_submission (
  claim bytea primary key check (octet_length(claim) = 32),
  claimed_at timestamptz not null,
  answered_at timestamptz,
  location text check (char_length(location) between 1 and 4000)
);
comment on table platform.form_submission is 'Forms that have acted, kept for a day: the same form with the same content acts once';
comment on column platform.form_submission.claim is 'SHA-256 of the form''s token, address and content; written in the transaction of what the form did';
comment on column platform.form_submission.location is 'Where the first answer led; a repetition is led there too';
create index form_submission_claimed on platform.form_submission (claimed_at);

create table platform.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table platform.spring_session is 'Sessions of those who have signed in (Spring Session); there are none before';
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36) not null references platform.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table platform.spring_session_attributes is 'What a session holds: the account''s id and when it signed in, as JSON';

create table platform.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('ACCOUNT', 'SOFTWARE', 'ANONYMOUS')),
  actor_id uuid,
  actor_name text not null check (char_length(actor_name) between 1 and 200),
  subject_type text not null check (char_length(subject_type) between 1 and 100),
  subject_id uuid not null,
  action text not null check (char_length(action) between 1 and 60),
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  check ((actor_kind = 'ACCOUNT') = (actor_id is not null))
);
comment on table platform.audit_entry is 'Who did what, when, with what before and after; only ever appended to';
comment on column platform.audit_entry.changes is 'Array of {field, before, after} or {field, withheld}: the components that differ';
create index audit_entry_subject on platform.audit_entry (subject_type, subject_id, at desc);
create index audit_entry_at on platform.audit_entry (at);

revoke update, delete, truncate on platform.audit_entry from "${application_role}";

create function platform.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever appended to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.refuse_audit_change();
