create table sample.imported_lamp (
  name text primary key,
  watts int
);
