/** `npm run attack -- [names]`: each attack at full length against a relay that is started for it. */
import { ATTACKS } from './list.ts';
import { runAttack } from './run.ts';

const names = process.argv.slice(2);
const unknown = names.filter(name => !ATTACKS.some(attack => attack.name === name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${ATTACKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
let held = true;
for (const attack of ATTACKS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`${attack.name}: ${attack.does}`);
  const { complaints, descriptors, memoryMb, slowestMs, exchanged } = await runAttack(attack, 'full');
  console.log(
    `  descriptors ${String(descriptors.before)} → ${String(descriptors.most)} → ${String(descriptors.after)}, ` +
      `memory ${String(memoryMb.before)} → ${String(memoryMb.after)} MB, ` +
      `slowest /healthz ${String(slowestMs)} ms, ${String(exchanged)} frames beside it`,
  );
  for (const complaint of complaints) console.log(`  ${complaint}`);
  console.log(complaints.length === 0 ? '  held' : '  DID NOT HOLD');
  held &&= complaints.length === 0;
}
process.exitCode = held ? 0 : 1;
