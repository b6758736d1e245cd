create table sample.lamp (
  id uuid primary key,
  name text not null,
  kind text not null,
  rooms text[] not null default '{}',
  details jsonb not null default '{}',
  lit_at timestamptz,
  watts int
);
