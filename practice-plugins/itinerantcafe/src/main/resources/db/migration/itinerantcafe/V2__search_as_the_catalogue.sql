-- What counts in a search is the same as in the catalogue of practices: inclusive writing (habitant·es, usager(e)s) and plurals do not.
alter table itinerantcafe.tour_day drop column search_text;

create or replace function itinerantcafe.fold(value text) returns text
language sql immutable strict parallel safe
return regexp_replace(
    regexp_replace(
        regexp_replace(
            translate(lower(public.unaccent('public.unaccent', value)), '’ʼ‘•‧∙', '''''''···'),
            '([a-z]{2})\((e|ne|le|se|te|ve|fe|re|ere|trice|rice|euse|ice)?s?\)s?', '\1', 'g'),
        '([a-z]{2})[.·](e|ne|le|se|te|ve|fe|re|ere|trice|rice|euse|ice)?([.·]?s)?(?![a-z])', '\1', 'g'),
    '([a-z]{3})[sx](?![a-z0-9])', '\1', 'g');

alter table itinerantcafe.tour_day add column search_text text not null generated always as (
    itinerantcafe.fold(commune || ' ' || coalesce(place, '') || ' ' || coalesce(note, ''))) stored;
