/** Where the build goes, and whether somebody types meanwhile. Read by the files beside this one. */

/** `npm run dev`: nothing is hashed, shortened or compressed. */
export const dev = process.env['VISKA_DEV'] === '1';
/** What a relay serves. */
export const SERVED = 'dist/browser';
/** A relay may be serving the former build: the new one takes its place when it is whole. */
export const folder = dev ? SERVED : 'dist/browser.next';
