create table platform.outgoing_mail (
  id uuid primary key,
  written_at timestamptz not null,
  message_id text not null unique check (message_id ~ '^<[!-;=?-~]+@[!-;=?-~]+>$'),
  template text not null check (char_length(template) between 1 and 120),
  language text not null check (language in ('fr', 'en')),
  recipient text not null check (char_length(recipient) between 3 and 254 and recipient !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]'),
  recipient_name text check (char_length(recipient_name) between 1 and 200 and recipient_name !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]'),
  subject text not null check (char_length(subject) between 1 and 250 and subject !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]'),
  body text not null check (char_length(body) between 1 and 100000),
  hidden text check (char_length(hidden) <= 4000),
  useless_from timestamptz,
  state text not null check (state in ('WAITING', 'FAILED', 'SENT', 'GIVEN_UP')),
  reason text check (reason in ('REFUSED', 'EXHAUSTED', 'EXPIRED', 'DROPPED')),
  attempts int not null default 0 check (attempts >= 0),
  due_at timestamptz not null,
  claimed_until timestamptz,
  ended_at timestamptz,
  last_error text check (char_length(last_error) <= 500),
  check ((state = 'GIVEN_UP') = (reason is not null)),
  check ((state in ('SENT', 'GIVEN_UP')) = (ended_at is not null)),
  check (hidden is null or useless_from is not null),
  check (hidden is null or state in ('WAITING', 'FAILED') or reason in ('REFUSED', 'EXHAUSTED'))
);
comment on table platform.outgoing_mail is 'Mails from the moment they are decided until some time after they were sent; they belong to the network as a whole, hence no owning organisation';
comment on column platform.outgoing_mail.message_id is 'The same at each attempt: whoever receives a mail twice can tell';
comment on column platform.outgoing_mail.template is 'The beginning of the message keys of its subject and text';
comment on column platform.outgoing_mail.body is 'Where it says U+FFFC, what is hidden goes in';
comment on column platform.outgoing_mail.hidden is 'A personal link, encrypted (AES-GCM) with a key that stands in another table; deleted as soon as the mail was sent or is useless';
comment on column platform.outgoing_mail.useless_from is 'Not sent any more from then on';
comment on column platform.outgoing_mail.claimed_until is 'An instance is sending it; if it has not come back by then, it is dead';
create index outgoing_mail_due on platform.outgoing_mail (due_at) where state in ('WAITING', 'FAILED');
create index outgoing_mail_ended on platform.outgoing_mail (ended_at);
create index outgoing_mail_written on platform.outgoing_mail (written_at desc);
