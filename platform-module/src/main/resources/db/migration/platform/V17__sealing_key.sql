create table platform.sealing_key (
  single boolean primary key check (single),
  mark bytea not null check (octet_length(mark) = 32),
  made_at timestamptz not null default clock_timestamp()
);
comment on table platform.sealing_key is 'By which an instance sees whether its key file is the one that the secrets in this database were sealed with; the key itself is not here';
comment on column platform.sealing_key.mark is 'HMAC of a constant under the key';
