create function people.name_key(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(people.fold(normalize(value, NFKC)), '[^[:alnum:]]+', ' ', 'g'));
comment on function people.name_key(text) is
  'The same for two spellings of one name: no case, accents, hyphens or ways of writing them in Unicode';

create index person_owner_name on people.person (owner_id, people.name_key(display_name));
create index person_owner_email on people.person (owner_id, lower(email)) where email is not null;
create index organisation_name_key on people.organisation (people.name_key(name));
create index organisation_siret on people.organisation (siret) where siret is not null;

create function people.lock_persons_of(owner uuid) returns boolean
  language sql volatile
  return pg_advisory_xact_lock(7237114, hashtext(owner::text)) is not null;
comment on function people.lock_persons_of(uuid) is
  'Lets one import at a time look for persons of an organisation and add those that are missing, so that two do not add the same one';
