/** LICENSES.txt: whose packages and lists of names came along, and on which terms. Their licences ask for it. */
import { globSync, readFileSync } from 'node:fs';

/** `packages`: folders in node_modules. */
export const licenses = (packages: ReadonlySet<string>): string =>
  [...packages]
    .sort()
    .map(path => {
      const about = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as Record<string, string>;
      const [text] = globSync(`${path}/{LICENSE,LICENCE,license}*`);
      return `${about['name']} ${about['version']} (${about['license']})\n\n${text ? readFileSync(text, 'utf8') : ''}`;
    })
    .concat(readFileSync('widget/frame/guard/names/LICENSES.md', 'utf8'))
    .join('\n\n----\n\n');
