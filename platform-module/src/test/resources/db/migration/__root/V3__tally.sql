create table sample.tally (
  job uuid not null,
  n int not null
);
