/** The part of a site's settings that any browser gets: `GET /api/sites/<site>`. Nothing of staff or topics. */
import type { PublicSettings, SiteSettings } from './settings.ts';
import type { Sites } from './sites.ts';

export async function publicSettings(sites: Sites, site: SiteSettings): Promise<PublicSettings> {
  const channels = await Promise.all(
    site.channels.map(async ({ id, name }) => ({
      id,
      name,
      open: (await sites.open(site, id)) ?? { state: 'closed' as const },
    })),
  );
  const { alone, expectation, color, privacy, retentionMonths } = site;
  return {
    id: site.id,
    name: site.name,
    origins: site.origins,
    languages: site.languages,
    answers: site.answers,
    channels,
    who: site.who,
    ...(alone ? { alone } : {}),
    ...(expectation ? { expectation } : {}),
    help: site.help,
    ...(privacy ? { privacy } : {}),
    exitAddress: site.exitAddress,
    counselorRole: site.counselorRole,
    ...(color ? { color } : {}),
    ...(retentionMonths ? { retentionMonths } : {}),
    grace: site.grace,
  };
}
