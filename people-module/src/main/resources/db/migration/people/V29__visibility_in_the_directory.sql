alter table people.person
  add column account_id uuid unique references people.account (id),
  add column visibility_version int not null default 1 check (visibility_version > 0),
  add column listing_visibility text not null default 'ORGANISATION'
    check (listing_visibility in ('ORGANISATION', 'FEDERATION', 'NETWORK')),
  add column email_visibility text not null default 'ORGANISATION'
    check (email_visibility in ('STAFF', 'ORGANISATION', 'FEDERATION', 'NETWORK')),
  add column phone_visibility text not null default 'ORGANISATION'
    check (phone_visibility in ('STAFF', 'ORGANISATION', 'FEDERATION', 'NETWORK')),
  add column function_visibility text not null default 'ORGANISATION'
    check (function_visibility in ('STAFF', 'ORGANISATION', 'FEDERATION', 'NETWORK')),
  add column name_text text not null generated always as (
    people.fold_all(display_name, given_name, family_name)) stored;
comment on column people.person.account_id is 'Whose own record it is: that account may see it and say who sees what of it. Linked by whoever edits the record';
comment on column people.person.visibility_version is 'Grows with each change of who sees what, which is no change of the person';
comment on column people.person.listing_visibility is 'Who sees that there is this person: whoever reads records in the organisation (ORGANISATION), in its federation, or in the network';
comment on column people.person.email_visibility is 'Who sees the address; STAFF: only whoever edits the record, and the person';
comment on column people.person.name_text is 'What of search_text may be searched by whoever does not see the rest';
create index person_listing on people.person (listing_visibility) where listing_visibility <> 'ORGANISATION';

create function people.fellow_organisations(organisations uuid[], on_day date) returns table (id uuid)
  language sql stable parallel safe as $$
  with recursive
    above (id) as (
      select unnest(organisations)
      union
      select m.parent_id
      from above a
      join people.membership m on m.child_id = a.id and people.in_force(m.from_date, m.to_date, on_day)),
    below (id) as (
      select a.id
      from above a
      join people.organisation o on o.id = a.id and o.type = 'FEDERATION'
      union
      select m.child_id
      from below b
      join people.membership m on m.parent_id = b.id and people.in_force(m.from_date, m.to_date, on_day))
  select below.id from below
$$;
comment on function people.fellow_organisations(uuid[], date) is
  'The federations to which these organisations belong on that day, directly or not, and all that belong to the same';
