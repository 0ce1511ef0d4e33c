/** The headers of every page and file the relay serves. Set by `app.ts`. */

const PERMISSIONS =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()';

/** `frames`: who may show the page in a frame. `socket`: the origin of the relay's sockets. */
export function pagePolicy(frames: readonly string[] | 'anyone', socket: string): string {
  const ancestors = frames === 'anyone' ? '*' : frames.length === 0 ? "'none'" : frames.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/** For a page of words whose form is sent back to the same origin, without any script. */
export const formPolicy = (): string =>
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** For a page of words alone. */
export const wordsPolicy = (): string =>
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': PERMISSIONS,
  'X-Robots-Tag': 'noindex',
  // A municipality's page may demand this header of its frames; without it the frame would stay empty. The room's
  // page loads nothing from elsewhere.
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Covers the relay's own host only, without `preload`: the owner of the domain decides about other hosts. */
export const OVER_HTTPS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};
const OWN_CORP = ['Cross-Origin-Resource-Policy', 'same-origin'] as const;

/** Adds the headers to an answer. Unless the answer says who may load it, only the relay's own pages may. */
export function protect(headers: Headers, https: boolean): void {
  for (const [name, value] of Object.entries({ ...EVERYWHERE, ...(https ? OVER_HTTPS : {}) }))
    headers.set(name, value);
  if (!headers.has(OWN_CORP[0])) headers.set(...OWN_CORP);
}

/** No other page may keep a reference to this page, or load it as a resource. */
export const ALONE: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
/** What a municipality's page loads from here. */
export const SHARED: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};
