/**
 * What a parent gets to see of whoever answers: the role in the parent's language, and the name only where the site's
 * settings say so. Goes sealed to the parent's browser; the relay knows nothing of it.
 */
import { languageOf } from '../../protocol/languages.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import type { SeatPorts } from './seats.ts';

export function shownAs({ staff, site }: SignedIn): Pick<SeatPorts, 'profile' | 'shownName'> {
  const alias = site.counselorShownAs === 'alias';
  const role = (lang: string) =>
    site.counselorRole[lang] ?? site.counselorRole[languageOf(lang)] ?? site.counselorRole.sv;
  return {
    profile: lang => ({
      role: role(lang),
      answers: [...site.answers],
      ...(alias ? { name: staff.name } : {}),
    }),
    shownName: (name, lang) => (alias && name ? name : role(lang)),
  };
}
