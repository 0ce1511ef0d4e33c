/** Keys of tokens and tickets: with them a relay that was killed knows its conversations again. */
export const relayKeys = `
create table relay_keys (
  id integer primary key,
  secret blob not null,
  made_at integer not null
) strict, without rowid;
`;
