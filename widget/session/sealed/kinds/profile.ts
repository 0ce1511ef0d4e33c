/** Who someone is, as far as the other may see it; each side's first message. A later one takes its place. */
import type { CounselorProfile, ParentProfile } from '../api.ts';
import { NAME_MAX_CHARACTERS, isFields, some } from './fields.ts';
import { parseJson, writeJson } from './kind.ts';
import type { KindWithView } from './kind.ts';
import type { Lines } from './text.ts';

export interface Profile {
  kind: 'profile';
  profile: CounselorProfile & Partial<ParentProfile>;
}

interface Profiles {
  /** The present one. */
  counselor: CounselorProfile | null;
  parent: ParentProfile | null;
}

const LANGUAGES_MAX = 16;

export const profile: KindWithView<Profile, Profiles, Profiles & Lines> = {
  code: 0x02,
  from: 'both',
  stays: 'cut',
  /** Optional fields that have the right form; anything else is left out. */
  read({ profile }) {
    const { name, role, lang, answers } = isFields(profile) ? profile : {};
    return {
      kind: 'profile',
      profile: {
        ...(some(name, NAME_MAX_CHARACTERS) && { name }),
        ...(some(role, NAME_MAX_CHARACTERS) && { role }),
        ...(some(lang, NAME_MAX_CHARACTERS) && { lang }),
        ...(Array.isArray(answers) && {
          answers: answers.filter(one => some(one, NAME_MAX_CHARACTERS)).slice(0, LANGUAGES_MAX),
        }),
      },
    };
  },
  write: ({ profile }) => writeJson(profile),
  parse: body => ({ profile: parseJson(body) }),
  nothing: { counselor: null, parent: null },
  show(view, payload, { entry, present }) {
    const { lang = '', ...shown } = payload.profile;
    if (entry.from === 'parent') view.parent = { lang, answers: shown.answers ?? [] };
    else if (present) view.counselor = shown;
    else view.former = shown.name ?? shown.role ?? null;
  },
};
