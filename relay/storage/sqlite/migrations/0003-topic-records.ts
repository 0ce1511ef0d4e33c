/**
 * All that is kept of a conversation. Without a rowid and keyed by a random id, so that the rows'
 * order tells nothing of when they were written; no time finer than the month.
 */
export const topicRecords = `
create table topic_records (
  id text primary key,
  site text not null,
  month text not null,
  channel text not null,
  topics text not null,
  receipt text
) strict, without rowid;

create table erased_receipts (
  site text not null,
  receipt text not null,
  expires integer not null,
  primary key (site, receipt)
) strict, without rowid;
`;
