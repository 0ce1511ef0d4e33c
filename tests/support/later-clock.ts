/**
 * Loaded into the relay's process (`node --import`): SIGHUP puts its clock ten minutes on, so that a grace of
 * minutes runs out without anyone waiting for it.
 */
const STEP_MS = 10 * 60_000;
const now = Date.now.bind(Date);
let ahead = 0;

Date.now = () => now() + ahead;
process.on('SIGHUP', () => {
  ahead += STEP_MS;
});
