create table people.provider_identity (
  issuer text not null check (char_length(issuer) between 1 and 500),
  subject text not null check (char_length(subject) between 1 and 255),
  account_id uuid not null references people.account (id),
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
comment on table people.provider_identity is 'Which identity of a service that signs people in (OpenID Connect) opens which account';
comment on column people.provider_identity.issuer is 'The service, as it calls itself';
comment on column people.provider_identity.subject is 'What it calls its user, for ever; the e-mail address is not kept, and opens nothing';
comment on column people.provider_identity.used_at is 'Last sign-in by it; null: none yet';
revoke update, truncate on people.provider_identity from "${application_role}";
grant update (used_at) on people.provider_identity to "${application_role}";
