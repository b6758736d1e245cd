alter table people.account
  add column language text not null default 'fr' check (language in ('fr', 'en'));
comment on column people.account.language is 'In which its holder is written to: that of the invitation, until they choose another';
