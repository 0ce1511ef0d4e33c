/** `viska inventory`: every table, log and file that is kept, for the data protection officer's list. */
import { Command } from 'commander';
import { FORMER_BUILDS_DAYS, FORMER_BUILDS_FOLDER } from '../http/former-builds.ts';
import { SIGN_IN_LIFE_MS } from '../staff/sign-ins.ts';
import { INVITATION_LIFE_MS } from '../staff/invitations.ts';
import { LOCK_FILE } from '../storage/sqlite/lock.ts';
import { KEY_LIFE_MS } from '../tokens/keyring.ts';
import { print } from './with-storage.ts';

interface Kept {
  where: string;
  what: string;
  ofWhom: string;
  howLong: string;
}

const hours = (ms: number): string => `${ms / 3_600_000} hours`;

/** A test holds this list against the real schema. */
export const INVENTORY: readonly Kept[] = [
  {
    where: 'table topic_records',
    what: 'random id, site, month, channel, topics, hash of the conversation’s receipt number',
    ofWhom: 'a conversation; no person can be found by it',
    howLong: 'as many months as the site has set (retentionMonths)',
  },
  {
    where: 'table erased_receipts',
    what: 'site, hash of a receipt that was erased before its record was saved, when to forget it',
    ofWhom: 'a parent who erased; no person can be found by it',
    howLong: '48 to 72 hours, by whole days',
  },
  {
    where: 'table sites',
    what: 'the municipality’s settings, with the data protection officer’s name and addresses',
    ofWhom: 'the municipality',
    howLong: 'until the site is removed',
  },
  {
    where: 'table staff',
    what: 'id, site, name, role',
    ofWhom: 'counselors and administrators',
    howLong: 'until the person is removed',
  },
  {
    where: 'table invitations',
    what: 'hash of a link, whose it is, when it expires',
    ofWhom: 'counselors and administrators',
    howLong: `until used, at most ${hours(INVITATION_LIFE_MS)}`,
  },
  {
    where: 'table sign_ins',
    what: 'hash of a cookie, whose it is, when it expires',
    ofWhom: 'counselors and administrators',
    howLong: `until signed out, at most ${hours(SIGN_IN_LIFE_MS)}`,
  },
  {
    where: 'table relay_keys',
    what: 'keys that make tokens',
    ofWhom: 'nobody',
    howLong: `two are kept, a new one every ${hours(KEY_LIFE_MS)}`,
  },
  {
    where: `file ${LOCK_FILE}`,
    what: 'nothing: it shows that a relay runs on the folder',
    ofWhom: 'nobody',
    howLong: 'stays',
  },
  {
    where: `folder ${FORMER_BUILDS_FOLDER}`,
    what: 'the chat’s program files of this and former releases, as every browser gets them; the day each was last in use',
    ofWhom: 'nobody',
    howLong: `${FORMER_BUILDS_DAYS} days after the relay, or a page bound to that release, last used them`,
  },
  {
    where: 'memory of the process, never written',
    what: 'salted hash of the network that somebody waits, is connected or has begun from; salts are in memory too',
    ofWhom: 'parents; the address cannot be read from it once the salt is gone',
    howLong:
      'a new salt every hour; a former one while somebody who came under it is there, at most 24 hours',
  },
  {
    where: 'log (standard output)',
    what: 'starts, stops and failures with time; closed sockets by code and day only',
    ofWhom: 'nobody: no content, address, user agent, site or conversation',
    howLong: 'as the operator’s log keeper is set',
  },
  {
    where: 'metrics (METRICS_PORT)',
    what: 'whether it answers; memory, delay and sockets of the last full hour, in broad bands',
    ofWhom: 'nobody',
    howLong: 'as the operator’s monitoring is set',
  },
];

export const inventoryCommand = (): Command =>
  new Command('inventory')
    .description('list every table, log and file that is kept, with what is in it and for how long')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => {
      const lines = INVENTORY.map(
        one => `${one.where}\n  what:  ${one.what}\n  whose: ${one.ofWhom}\n  until: ${one.howLong}`,
      );
      print(json, INVENTORY, lines.join('\n\n'));
    });
