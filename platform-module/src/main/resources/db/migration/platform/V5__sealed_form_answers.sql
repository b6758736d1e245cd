-- Some addresses are secrets (a registration's, for instance): they are not kept in clear.
update platform.form_submission set location = null;
comment on column platform.form_submission.location is 'Where the first answer led, encrypted (AES-GCM) with a key derived from the form''s token, which is kept nowhere; a repetition is led there too';
