create table people.card_draft (
  id uuid primary key,
  made_at timestamptz not null,
  account_id uuid not null,
  owner_id uuid not null references people.organisation,
  content text not null check (char_length(content) between 1 and 2000000)
);
comment on table people.card_draft is 'vCards that somebody has sent and not yet taken in; forgotten after a day';
comment on column people.card_draft.account_id is 'Who sent them: nobody else sees them';
comment on column people.card_draft.owner_id is 'The organisation that is to look after the persons';
create index card_draft_made on people.card_draft (made_at);
