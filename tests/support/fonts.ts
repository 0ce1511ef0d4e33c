/**
 * The fonts that browsers started by tests see: from packages, never from the machine, so that a layout that holds
 * on one machine holds on all. Two families, since text may be narrower or wider than one's own machine draws it.
 * Taken by everything that starts a browser (browser.ts, engines/, the component tests' configuration).
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Each covers Latin, Cyrillic and Arabic script, in regular and bold. Paths: under node_modules. */
const FAMILIES = {
  narrow: {
    names: ['Noto Sans', 'Noto Sans Arabic'],
    files: [
      '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
      '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
      '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
      '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
      '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
    ],
  },
  /** What a Debian without further fonts falls back to: about a sixth wider. */
  wide: {
    names: ['DejaVu Sans'],
    files: ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
  },
} as const;

export type FontFamily = keyof typeof FAMILIES;
export const FONT_FAMILIES = Object.keys(FAMILIES) as FontFamily[];

/** The one that breaks a layout sooner. */
const USUAL: FontFamily = 'wide';

/** fonts-conf(5): these files and no others; the generic families mean the first name. */
function configuration({ names, files }: (typeof FAMILIES)[FontFamily], cache: string): string {
  const paths = files.map(file => join(ROOT, 'node_modules', file));
  const missing = paths.find(path => !existsSync(path));
  if (missing) throw new Error(`no font at ${missing}: run npm ci`);
  const folders = new Set(paths.map(path => dirname(path)));
  const preferred = names.map(name => `<family>${name}</family>`).join('');
  const aliases = ['system-ui', 'sans-serif', 'serif', 'monospace'].map(
    generic => `<alias binding="same"><family>${generic}</family><prefer>${preferred}</prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${[...folders].map(folder => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${cache}</cachedir>
<selectfont>
<rejectfont><glob>*</glob></rejectfont>
<acceptfont>${paths.map(path => `<glob>${path}</glob>`).join('')}</acceptfont>
</selectfont>
${aliases.join('\n')}
</fontconfig>
`;
}

/** The environment for a browser that draws with this family alone. Where fontconfig is not used it changes nothing. */
export function fontEnvironment(family: FontFamily = USUAL): Record<string, string | undefined> {
  const folder = join(ROOT, 'tests/output/fonts');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const file = join(folder, `${family}.conf`);
  writeFileSync(file, configuration(FAMILIES[family], join(folder, 'cache')));
  return { ...process.env, FONTCONFIG_FILE: file };
}
