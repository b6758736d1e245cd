-- Where a form led to helps whoever sends it twice, and is no promise: the answer does not wait until the disk has it. Lost with a server
-- that dies within a second, it is "already recorded" that the second sending is told.
create function platform.answer_form(form bytea, at timestamptz, sealed_location text) returns void language plpgsql volatile as $$
begin
  perform pg_catalog.set_config('synchronous_commit', 'off', true);
  update platform.form_submission set answered_at = at, location = sealed_location where claim = form;
end
$$;
alter table platform.form_submission set (fillfactor = 70);
