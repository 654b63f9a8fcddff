import { company } from './companies/company.js';
import type { DealSpec } from './deal.js';
import { ANA, BEN, JANE, LUKAS, SOFIA } from './people.js';
import { MOBILE, REPLAY } from './themes/application-themes.js';
import { SELF_HOSTED } from './themes/platform-themes.js';

/** Three active deals that share a name: "globex" alone does not say which. */
export const GLOBEX: readonly DealSpec[] = [
  {
    key: 'globex:mobile',
    title: 'Globex – Mobile crash reporting',
    company: company('Globex', 'Consumer electronics', 'smart home devices and their app', 9200, 'US'),
    ...{ theme: MOBILE, stage: 'POC', se: ANA, ae: JANE, quietDays: 5, updates: 5, notes: 4, body: 'full' },
  },
  {
    key: 'globex:logistics',
    title: 'Globex Logistics – Session Replay',
    company: company('Globex Logistics', 'Logistics', 'warehouse and tracking portals', 2700, 'US'),
    ...{
      theme: REPLAY,
      stage: 'Demo',
      se: BEN,
      ae: JANE,
      quietDays: 2,
      updates: 3,
      notes: 2,
      body: 'with log',
    },
  },
  {
    key: 'globex:emea',
    title: 'Globex EMEA – Self-hosted migration',
    company: company('Globex EMEA', 'Consumer electronics', 'European web shops', 1400, 'DE'),
    ...{ theme: SELF_HOSTED, stage: 'Scoping', se: LUKAS, ae: SOFIA, quietDays: 19, updates: 2, notes: 1 },
    body: 'tables only',
  },
];
