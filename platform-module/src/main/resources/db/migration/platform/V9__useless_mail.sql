create index outgoing_mail_useless on platform.outgoing_mail (useless_from)
  where state in ('WAITING', 'FAILED') or hidden is not null;
