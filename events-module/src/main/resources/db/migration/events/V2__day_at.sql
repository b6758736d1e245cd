create function events.day_at(zone text, moment timestamptz) returns date
    language sql
    immutable parallel safe
    return (moment at time zone zone)::date;
comment on function events.day_at(text, timestamptz) is 'The day that the clocks of a zone show';
