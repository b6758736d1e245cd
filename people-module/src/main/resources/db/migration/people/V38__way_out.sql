alter table people.sign_in_step
  add column way bytea check (octet_length(way) between 29 and 10000);
comment on column people.sign_in_step.way is 'How they came, for the session to let them out the same way: the token of the service (ADR 18), sealed';
