/** The municipality of the simulation, as small as settings may be: they are read, and compared, every second. */
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { EMERGENCY } from '../../relay/sites/help-lines.ts';
import { SiteSettings } from '../../relay/sites/settings.ts';

const { id, name, origins, privacy, who, exitAddress, retentionMonths, secrecyDecided } = exempelkommun([
  'https://www.exempelkommun.example',
]);

export const CHANNEL = 'smabarn';

export const simulatedSite = (grace: Partial<SiteSettings['grace']>): SiteSettings =>
  SiteSettings.parse({
    id,
    name,
    origins,
    channels: [{ id: CHANNEL, name: { sv: 'Yngre barn' }, hours: 'always' }],
    topics: [{ id: 'school', name: { sv: 'Skola' } }],
    who,
    help: [EMERGENCY],
    privacy,
    exitAddress,
    grace,
    retentionMonths,
    secrecyDecided,
  });
