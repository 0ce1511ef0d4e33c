/** What looks like an address and leads elsewhere, or is none: it stays text in the room and at the desk. */
export const NO_LINKS: readonly string[] = [
  // A name and password before the host.
  'https://www.1177.se@evil.example',
  'https://www.1177.se@evil.example/',
  'https://www.1177.se:443@evil.example/barn',
  'https://www.1177.se:lösen@evil.example',
  'https://@evil.example',
  'https://www.1177.se%40evil.example',
  'https://www.1177.se%2eevil.example/',
  'https://www.1177.se&x@evil.example',
  'https://www.1177.se;x@evil.example',
  // Browsers read a backslash as a slash.
  'https://www.1177.se\\@evil.example',
  'https:\\\\www.1177.se',
  'https:/\\www.1177.se',
  // Letters of other scripts, whole and mixed, also as they are sent.
  'https://www.1177.s\u0435',
  'https://www.\u0430\u0440\u0440\u04cf\u0435.com',
  'https://k\u043emmun.se/r\u00e5d',
  'https://\u03ba\u03bfmmun.se',
  'https://www.1177\u3002se',
  'https://www.1177\uff0ese',
  'https://www.1177.se\u2044barn.evil.example',
  'https://www.1177.se\u2215barn.evil.example',
  'https://\uff57\uff57\uff57.1177.se',
  'https://www.117\u0667.se',
  'https://xn--80ak6aa92e.com',
  'https://www.xn--80ak6aa92e.com/login',
  'https://WWW.XN--80AK6AA92E.com',
  'https://\u0131177.se',
  // Something unseen in the host.
  'https://www.1177\u200b.se',
  'https://www.1177.se\u200b.evil.example',
  'https://www.1177.se\u202e.evil.example/',
  'https://www.1177.se\u00ad.evil.example/',
  // No host, or none of the two schemes.
  'https://',
  'https:///www.1177.se',
  'https://...',
  'javascript://www.1177.se/%0aalert(1)',
  'xhttps://www.1177.se@evil.example',
  'ftp://www.1177.se',
];

/** Text and the addresses in it. */
export const LINKS: readonly (readonly [text: string, ...addresses: string[]])[] = [
  ['Se https://www.1177.se.', 'https://www.1177.se'],
  ['(https://kommun.se/råd).', 'https://kommun.se/råd'],
  ['HTTPS://KOMMUN.SE/Råd!', 'HTTPS://KOMMUN.SE/Råd'],
  ['https://räksmörgås.se/a?b=1#c', 'https://räksmörgås.se/a?b=1#c'],
  ['https://kommun.se:8443/x, och http://a.se', 'https://kommun.se:8443/x', 'http://a.se'],
  ['https://kommun.se?x=1', 'https://kommun.se?x=1'],
  ['https://kommun.se/', 'https://kommun.se/'],
  ['”https://kommun.se/barn”', 'https://kommun.se/barn'],
  ['https://example.com/@namn/a@b', 'https://example.com/@namn/a@b'],
  ['انظر https://www.1177.se\u200f الآن', 'https://www.1177.se'],
  ['https://kommun.se/сторінка', 'https://kommun.se/сторінка'],
];
