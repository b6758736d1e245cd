create function people.name_keys(name text, aliases text[], former_names text[]) returns text[]
  language sql immutable parallel safe
  return (select array_agg(distinct people.name_key(spelling)) from unnest(array[name] || aliases || former_names) as spelling);
comment on function people.name_keys(text, text[], text[]) is 'people.name_key of every name that an organisation is known by';

create index organisation_name_keys on people.organisation using gin (people.name_keys(name, aliases, former_names));
create index organisation_rna on people.organisation (rna) where rna is not null;

create function people.lock_organisations() returns boolean
  language sql volatile
  return pg_advisory_xact_lock(7237113, 3) is not null;
comment on function people.lock_organisations() is
  'Lets one import at a time look for organisations and add those that are missing, so that two do not add the same one';
