alter table platform.outgoing_mail
  add column reply_to text check (char_length(reply_to) between 3 and 254 and reply_to !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]');
comment on column platform.outgoing_mail.reply_to is 'Whose address answers go to (Reply-To), by their own choice; null: nobody''s';
