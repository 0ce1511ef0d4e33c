/**
 * Loaded into the relay's process (`node --import`): each SIGHUP sets its wall clock, by the next of
 * VISKA_TEST_CLOCK_STEPS (milliseconds, separated by commas). Time itself goes on as it does.
 */
export {};

const now = Date.now.bind(Date);
const steps = (process.env['VISKA_TEST_CLOCK_STEPS'] ?? '').split(',').map(Number);
let ahead = 0;

Date.now = () => now() + ahead;
process.on('SIGHUP', () => {
  ahead += steps.shift() ?? 0;
  console.log(`the clock is ${String(ahead / 1000)} s ahead`);
});
