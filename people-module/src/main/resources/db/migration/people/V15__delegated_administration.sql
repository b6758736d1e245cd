alter table people.account add column owner_id uuid references people.organisation (id);
create index account_owner on people.account (owner_id);
comment on table people.account is 'Who may sign in';
comment on column people.account.owner_id is 'The organisation that looks after this account: whoever administers accounts there may touch it. Null: the network as a whole';
update people.account a
  set owner_id = g.organisation_id
  from people.role_grant g
  where g.account_id = a.id
    and not exists (select 1 from people.role_grant other where other.account_id = a.id and other.id <> g.id);

delete from people.role_grant g
  where g.role = 'ADMINISTRATOR' and g.organisation_id is not null
    and exists (select 1 from people.role_grant e
                where e.account_id = g.account_id and e.organisation_id = g.organisation_id and e.role = 'EDITOR');
update people.role_grant set role = 'EDITOR' where role = 'ADMINISTRATOR' and organisation_id is not null;
alter table people.role_grant drop constraint role_grant_role_check;
alter table people.role_grant add constraint role_grant_role_check check (
  case role
    when 'ADMINISTRATOR' then organisation_id is null
    when 'DELEGATE' then organisation_id is not null
    else role in ('EDITOR', 'READER')
  end);
comment on column people.role_grant.role is 'ADMINISTRATOR holds in the whole network only; DELEGATE in an organisation and below only';

alter table people.account_link add column made_by uuid;
comment on column people.account_link.made_by is 'The account that handed it over; null: the software, or the console';
