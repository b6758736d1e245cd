create table platform.stored_file (
  id uuid primary key,
  stored_at timestamptz not null,
  record_type text not null check (char_length(record_type) between 1 and 100),
  record_id uuid not null,
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  size bigint not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  place text not null check (place in ('DATABASE', 'DIRECTORY'))
);
comment on table platform.stored_file is 'Files that records keep; who may see the record may see its files';
comment on column platform.stored_file.record_type is 'The record''s type, as the audit trail calls it';
comment on column platform.stored_file.media_type is 'By content, never by name';
comment on column platform.stored_file.place is 'Where the content stands; a later change of the setting moves nothing';
create index stored_file_record on platform.stored_file (record_type, record_id);

create table platform.stored_file_content (
  file_id uuid primary key references platform.stored_file on delete cascade,
  content bytea not null
);
comment on table platform.stored_file_content is 'Content of the files that stand in the database';
alter table platform.stored_file_content alter column content set storage external;
