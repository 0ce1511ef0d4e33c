/** How texts take values, in the room's languages and in the console's: called by each one's `t`. */

export type Values = Readonly<Record<string, string | number>>;

/**
 * `{name}` is filled in; `{n|one:…|other:…}` chooses by the language's plural rules, or by the exact number or word
 * where one is named (`{n|1:…|other:…}`, `{day|tänään:#|other:#na}`), and `#` is the value as the language writes it.
 * `language`: a BCP 47 tag.
 */
export const fillIn = (text: string, values: Values, language: string): string =>
  text.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name: string, forms?: string) => {
    const value = values[name] ?? '';
    const written = typeof value === 'number' ? value.toLocaleString(language) : value;
    if (!forms) return written;
    const byCase = Object.fromEntries(forms.split('|').map(form => form.split(/:(.*)/s)));
    const chosen = byCase[value] ?? byCase[new Intl.PluralRules(language).select(+value)] ?? byCase['other'];
    return (chosen ?? '').replace('#', written);
  });
