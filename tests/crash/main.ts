/** `npm run crash -- [kills] [conversations] [seed]`: the long run. */
import { chosenSeed } from '../support/random.ts';
import { crash } from './run.ts';

const [kills = '100', conversations = '20', seed = String(chosenSeed())] = process.argv.slice(2);
console.log(`seed ${seed}`);
const report = await crash(
  { kills: Number(kills), conversations: Number(conversations), seed: Number(seed) },
  line => {
    console.log(line);
  },
);
for (const complaint of report.complaints) console.log(complaint);
const { sent, lost, doubled, outOfOrder, crossed, onDisk } = report;
console.log(
  `${kills} kills, ${conversations} conversations, ${String(sent)} messages: ${String(lost)} lost, ` +
    `${String(doubled)} doubled, ${String(outOfOrder)} out of order, ${String(crossed)} crossed, ${String(onDisk)} words on disk`,
);
/** A run in which nobody talked proves nothing. */
const wanted = Number(kills) * Number(conversations);
if (sent < wanted) console.log(`TOO QUIET: fewer than ${String(wanted)} messages`);
process.exitCode = sent < wanted || lost + doubled + outOfOrder + crossed + onDisk > 0 ? 1 : 0;
