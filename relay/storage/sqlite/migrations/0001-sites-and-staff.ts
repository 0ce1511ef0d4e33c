/** Municipalities, their staff, and the secrets handed to staff (as hashes). */
export const sitesAndStaff = `
create table sites (
  id text primary key,
  settings text not null
) strict, without rowid;

create table staff (
  id text primary key,
  site text not null references sites (id) on delete cascade,
  name text not null,
  role text not null
) strict, without rowid;

create table invitations (
  hash text primary key,
  staff text not null references staff (id) on delete cascade,
  expires integer not null
) strict, without rowid;

create table sign_ins (
  hash text primary key,
  staff text not null references staff (id) on delete cascade,
  expires integer not null
) strict, without rowid;
`;
