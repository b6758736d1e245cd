alter table people.role_grant add column warned_day date;
comment on column people.role_grant.warned_day is 'Whoever holds it and whoever administers it was told that it ends on this day; another last day is told anew';
