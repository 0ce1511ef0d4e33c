/** `npm run fuzz -- [frames] [seed]`: the long run. The seed is printed; the same seed throws the same frames. */
import { chosenSeed } from '../support/random.ts';
import { fuzz } from './run.ts';

const [frames = '1000000', seed = String(chosenSeed())] = process.argv.slice(2);
console.log(`seed ${seed}`);
const report = await fuzz(Number(frames), Number(seed), line => {
  console.log(line);
});
console.log(JSON.stringify(report, null, 2));
/** What a garbage collector may be late with, on top of a flat line. */
const GROWTH_MAX_MB = 60;
const flat = report.memoryMb.late - report.memoryMb.early < GROWTH_MAX_MB;
/** A storm in which the bystander was silent, or in which memory was never read, proves nothing. */
const EXCHANGED_MIN = 10;
const told = report.bystander.exchanged > EXCHANGED_MIN && report.memoryMb.early > 0;
const well =
  report.up &&
  told &&
  flat &&
  report.undocumented.length === 0 &&
  report.missing.length === 0 &&
  report.bystander.complaints.length === 0 &&
  report.alarms.length === 0;
console.log(well ? 'undisturbed' : 'DISTURBED');
process.exitCode = well ? 0 : 1;
