create table people.organisation_picture (
  organisation_id uuid primary key references people.organisation,
  file_id uuid not null unique,
  description text check (char_length(description) between 1 and 200)
);
comment on table people.organisation_picture is 'The picture that an organisation''s page shows';
comment on column people.organisation_picture.file_id is 'A stored file of the platform''s';
comment on column people.organisation_picture.description is 'What is to be seen, for those who do not see it; null: nothing that the page does not say';
