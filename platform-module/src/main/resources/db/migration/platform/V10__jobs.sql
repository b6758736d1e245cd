create table platform.job (
  id uuid primary key,
  kind text not null check (char_length(kind) between 1 and 80),
  subject_id uuid not null,
  name text not null check (char_length(name) between 1 and 300),
  account_id uuid,
  actor_name text not null check (char_length(actor_name) between 1 and 200),
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  position text check (char_length(position) <= 200),
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  failures int not null default 0 check (failures >= 0),
  problem text check (char_length(problem) between 1 and 200),
  problem_arguments text[] not null default '{}' check (cardinality(problem_arguments) <= 10),
  made_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
  check ((state = 'FAILED') = (problem is not null))
);
comment on table platform.job is 'Work in the background; it belongs to whoever began it, hence no owning organisation';
comment on column platform.job.subject_id is 'What it works on; the kind knows what that is';
comment on column platform.job.account_id is 'In whose name it works; null: in the software''s own, called actor_name';
comment on column platform.job.position is 'How far it has come, as its kind understands it; written in the transaction of each batch';
comment on column platform.job.failures is 'Batches that failed one after another; the next that succeeds begins anew';
comment on column platform.job.problem is 'Message key of why it was given up';
create unique index job_open on platform.job (kind, subject_id) where state in ('WAITING', 'RUNNING');
create index job_account on platform.job (account_id, made_at desc);
create index job_finished on platform.job (finished_at);

create table platform.job_cancellation (
  job_id uuid primary key references platform.job (id) on delete cascade,
  asked_at timestamptz not null
);
comment on table platform.job_cancellation is 'Jobs that are to stop after their batch; apart, so that nobody waits for the batch to ask for it';

create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  primary key (task_name, task_instance)
);
comment on table platform.scheduled_task is 'Which instance works on which job (db-scheduler), and its last sign of life';
create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
