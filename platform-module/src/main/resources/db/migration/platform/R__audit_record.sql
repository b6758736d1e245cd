create or replace view platform.audit_record as
  select
    id, at, actor_kind, actor_name, subject_type, subject_id, action, changes,
    to_char(at at time zone 'Europe/Paris', 'YYYY-MM') as month
  from platform.audit_entry;
comment on view platform.audit_record is 'The audit trail as staff read it';
