-- A module's data are loaded in one transaction: they are wanted, then there. None stands half-loaded any more.
alter table platform.demonstration drop constraint demonstration_state_check;
delete from platform.demonstration where state = 'LOADING';
alter table platform.demonstration add constraint demonstration_state_check check (state in ('WANTED', 'LOADED', 'FAILED'));
