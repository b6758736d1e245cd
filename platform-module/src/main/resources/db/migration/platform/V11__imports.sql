create table platform.import (
  id uuid primary key,
  version int not null default 1 check (version > 0),
  owner_id uuid not null,
  account_id uuid not null,
  target text not null check (char_length(target) between 1 and 60),
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE')),
  file_name text not null check (char_length(file_name) between 1 and 200),
  headers text[] not null check (cardinality(headers) between 1 and 200),
  headers_key bytea not null check (octet_length(headers_key) = 32),
  mapping text[] not null check (cardinality(mapping) = cardinality(headers)),
  row_count int not null check (row_count >= 0),
  created_count int not null default 0,
  changed_count int not null default 0,
  unchanged_count int not null default 0,
  job_id uuid,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table platform.import is 'A file on its way into the records of a module';
comment on column platform.import.owner_id is 'The organisation that is to look after what is imported';
comment on column platform.import.account_id is 'Who uploaded the file; nobody else sees it';
comment on column platform.import.mapping is 'For each column the field of the target, empty: left out';
create index import_account on platform.import (account_id, target, made_at desc);
create index import_expiry on platform.import (expires_at);

create table platform.import_row (
  import_id uuid not null references platform.import (id) on delete cascade,
  row_no int not null check (row_no > 0),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  problems jsonb check (jsonb_typeof(problems) = 'array'),
  primary key (import_id, row_no)
);
comment on table platform.import_row is 'A row of the file, until it is imported, dropped or has expired';
comment on column platform.import_row.problems is 'Array of {field, message, arguments}: what is wrong with it; null: nothing that is known';
create index import_row_bad on platform.import_row (import_id, row_no) where problems is not null;

create table platform.import_mapping (
  account_id uuid not null,
  target text not null,
  headers_key bytea not null check (octet_length(headers_key) = 32),
  mapping text[] not null,
  used_at timestamptz not null,
  primary key (account_id, target, headers_key)
);
comment on table platform.import_mapping is 'How somebody has mapped such columns before, kept for a year after it was last used';
comment on column platform.import_mapping.headers_key is 'SHA-256 of the headers';
