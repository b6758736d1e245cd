-- What happened is sealed: each link's hash stands over the one before and over an entry. Sealing runs after the entries were written, by a
-- job: a chain within the transaction of each act would have every act wait for every other.
alter table platform.audit_entry add column recorded_at timestamptz not null default clock_timestamp();
alter table platform.audit_entry add column salt uuid default gen_random_uuid();
comment on column platform.audit_entry.recorded_at is 'When the database took it; for entries older than this column, when it came';
comment on column platform.audit_entry.salt is 'Keeps what an erasure removed from being guessed by its hash. Null: the name and the changes were erased';
create index audit_entry_recorded on platform.audit_entry (recorded_at, id);
create index audit_entry_actor on platform.audit_entry (actor_id, at desc);

create function platform.stamp_audit_entry() returns trigger language plpgsql as $$
begin
  new.recorded_at := clock_timestamp();
  new.salt := gen_random_uuid();
  return new;
end $$;
create trigger audit_entry_is_stamped before insert on platform.audit_entry
  for each row execute function platform.stamp_audit_entry();

create table platform.audit_link (
  number bigint primary key check (number > 0),
  entry_id uuid not null unique,
  content bytea not null check (octet_length(content) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table platform.audit_link is 'The chain over the audit trail: one link an entry, in the order of sealing; only ever appended to';
comment on column platform.audit_link.content is 'SHA-256 of what of the entry may have to be erased: the name, the changes, and a salt';
comment on column platform.audit_link.hash is 'SHA-256 of the number, the hash before, the content''s hash and everything else of the entry';

create table platform.audit_chain (
  one boolean primary key default true check (one),
  number bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz,
  open_since timestamptz not null
);
comment on table platform.audit_chain is 'Where the chain ends: one row';
comment on column platform.audit_chain.open_since is 'An entry recorded earlier is sealed, or was inserted afterwards';
insert into platform.audit_chain (number, hash, open_since) values (0, sha256(convert_to('maillage', 'UTF8')), '1970-01-01 00:00:00Z');

create table platform.audit_check (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  last_number bigint not null,
  last_hash bytea not null,
  problem text check (problem in ('ALTERED', 'DELETED', 'INSERTED')),
  problem_number bigint,
  problem_entry uuid
);
comment on table platform.audit_check is 'Each verification of the chain, and what it met first; only ever appended to';
comment on column platform.audit_check.last_hash is 'Of the last link then; a chain that was made anew does not have it';
create index audit_check_at on platform.audit_check (at desc);

revoke insert, update, delete, truncate on platform.audit_link, platform.audit_chain from "${application_role}";
revoke update, delete, truncate on platform.audit_check from "${application_role}";
create trigger audit_link_is_append_only before update or delete or truncate on platform.audit_link
  for each statement execute function platform.refuse_audit_change();
create trigger audit_check_is_append_only before update or delete or truncate on platform.audit_check
  for each statement execute function platform.refuse_audit_change();

create function platform.audit_content(salt uuid, actor_name text, changes jsonb) returns bytea language sql stable as $$
  select pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(salt, actor_name, changes)::text, 'UTF8'))
$$;

create function platform.audit_hash(number bigint, previous bytea, content bytea, id uuid, at timestamptz, recorded_at timestamptz,
    actor_kind text, actor_id uuid, subject_type text, subject_id uuid, action text) returns bytea language sql stable as $$
  select pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(number, pg_catalog.encode(previous, 'hex'),
    pg_catalog.encode(content, 'hex'), id, extract(epoch from at), extract(epoch from recorded_at), actor_kind, actor_id, subject_type,
    subject_id, action)::text, 'UTF8'))
$$;

-- An hour is longer than any transaction: what is recorded before may still be committed after what is recorded later.
create function platform.seal_audit(most int) returns int language plpgsql volatile
    security definer set search_path = pg_catalog, pg_temp as $$
declare
  chain platform.audit_chain;
  entry platform.audit_entry;
  seal bytea;
  latest timestamptz;
  done int := 0;
begin
  select * into strict chain from platform.audit_chain for update;
  for entry in
    select * from platform.audit_entry e
    where e.recorded_at >= chain.open_since and not exists (select from platform.audit_link l where l.entry_id = e.id)
    order by e.recorded_at, e.id limit most
  loop
    chain.number := chain.number + 1;
    seal := platform.audit_content(entry.salt, entry.actor_name, entry.changes);
    chain.hash := platform.audit_hash(chain.number, chain.hash, seal, entry.id, entry.at, entry.recorded_at, entry.actor_kind,
      entry.actor_id, entry.subject_type, entry.subject_id, entry.action);
    insert into platform.audit_link (number, entry_id, content, hash) values (chain.number, entry.id, seal, chain.hash);
    latest := entry.recorded_at;
    done := done + 1;
  end loop;
  if done > 0 then
    update platform.audit_chain set number = chain.number, hash = chain.hash, sealed_at = clock_timestamp(),
      open_since = greatest(chain.open_since, case when done = most then latest else clock_timestamp() end - interval '1 hour');
  end if;
  return done;
end $$;
comment on function platform.seal_audit is 'Seals the oldest entries that are not sealed, at most so many; how many there were. Nobody else may lengthen the chain';
revoke execute on function platform.seal_audit(int) from public;
grant execute on function platform.seal_audit(int) to "${application_role}";

create function platform.check_audit_links(after bigint, most int)
    returns table (problem text, problem_number bigint, problem_entry uuid) language sql stable as $$
  select case when l.hash is null or e.id is null then 'DELETED' else 'ALTERED' end, n.number, l.entry_id
  from generate_series(after + 1, least(after + most, (select c.number from platform.audit_chain c))) as n (number)
  left join platform.audit_link l on l.number = n.number
  left join platform.audit_link p on p.number = n.number - 1
  left join platform.audit_entry e on e.id = l.entry_id
  where l.hash is null or e.id is null
    or l.hash is distinct from platform.audit_hash(n.number, coalesce(p.hash, sha256(convert_to('maillage', 'UTF8'))), l.content, e.id, e.at,
      e.recorded_at, e.actor_kind, e.actor_id, e.subject_type, e.subject_id, e.action)
    or case when e.salt is null
      then e.changes <> '[]' or e.actor_name <> '-' or not exists (select from platform.audit_entry r
        where r.subject_type = 'platform.audit' and r.subject_id = e.id and r.action = 'content-erased')
      else l.content is distinct from platform.audit_content(e.salt, e.actor_name, e.changes) end
  order by n.number limit 1
$$;
comment on function platform.check_audit_links is
  'The first of these links that does not follow from its entry and the link before; an entry whose content is erased needs an entry that says so';

create function platform.check_audit_ends()
    returns table (problem text, problem_number bigint, problem_entry uuid) language sql stable as $$
  (select 'ALTERED', c.number, null::uuid from platform.audit_chain c
    where c.number > 0 and not exists (select from platform.audit_link l where l.number = c.number and l.hash = c.hash))
  union all
  (select 'ALTERED', k.last_number, null::uuid from platform.audit_check k
    where k.problem is null and k.last_number > 0
      and not exists (select from platform.audit_link l where l.number = k.last_number and l.hash = k.last_hash)
    order by k.last_number limit 1)
  union all
  (select 'INSERTED', l.number, l.entry_id from platform.audit_link l
    where l.number > (select c.number from platform.audit_chain c) order by l.number limit 1)
  union all
  (select 'INSERTED', null, e.id from platform.audit_entry e
    where e.recorded_at < (select c.open_since from platform.audit_chain c)
      and not exists (select from platform.audit_link l where l.entry_id = e.id)
    order by e.recorded_at limit 1)
  limit 1
$$;
comment on function platform.check_audit_ends is
  'What no link shows: an end that is missing, a chain made anew, entries and links that were inserted afterwards';
