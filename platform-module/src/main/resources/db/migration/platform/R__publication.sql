create or replace view platform.publication as
  select
    id, listener_id, event_type, event_id, publication_date,
    completion_attempts as attempts, last_error,
    case status when 'FAILED' then 'FAILED' else 'OPEN' end as state,
    null::text as reason
  from platform.event_publication
  union all
  select
    id, listener_id, event_type, event_id, publication_date,
    attempts, last_error,
    'QUARANTINED', reason
  from platform.event_quarantine;
comment on view platform.publication is 'Whatever has not been received yet, without its content';
