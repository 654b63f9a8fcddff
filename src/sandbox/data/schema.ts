import { FEATURES } from './themes/theme.js';
import { stableId } from './stable-id.js';
import { STAGES } from './stages.js';
import type { SeedDatabase } from '../notion/seed.js';

const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'red', 'yellow', 'brown', 'gray'] as const;

function colored(names: readonly string[]): { name: string; color: string }[] {
  return names.map((name, index) => ({ name, color: COLORS[index % COLORS.length] ?? 'default' }));
}

/** The team's one database (S0-9), with a property of every type and the names that a team would choose. */
export const DATABASE: SeedDatabase = {
  id: stableId('database'),
  dataSourceId: stableId('data-source'),
  title: 'Sales opportunities',
  properties: {
    Opportunity: { type: 'title' },
    Customer: { id: 'hlY%3D', type: 'rich_text' },
    Stage: { id: 'Zq%7Ba', type: 'status', options: STAGES },
    'Sales Engineer': { id: 'sE%3AK', type: 'people' },
    'Account Executive': { id: 'aE%5Dx', type: 'people' },
    Members: { id: 'mBr%3B', type: 'people' },
    Features: { id: 'fT%60u', type: 'multi_select', options: colored(FEATURES) },
    Amount: { id: 'amT%40', type: 'number' },
    'Close date': { id: 'cLd%7C', type: 'date' },
    'Demo date': { id: 'dMd%3F', type: 'date' },
    'POC dates': { id: 'pOc%3C', type: 'date' },
    'Next step date': { id: 'nSd%5F', type: 'date' },
    'Lost reason': { id: 'lSt%3E', type: 'rich_text' },
    'Revisit on': { id: 'rVs%21', type: 'date' },
    'New SE': { id: 'nSe%5B', type: 'people' },
    Confidence: { id: 'cNf%23', type: 'select', options: colored(['High', 'Medium', 'Low']) },
    'Technical win': { id: 'tWn%24', type: 'checkbox' },
    Website: { id: 'wEb%26', type: 'url' },
    'Contact e-mail': { id: 'eMl%2B', type: 'email' },
    Phone: { id: 'pHn%2C', type: 'phone_number' },
    ID: { id: 'uId%2F', type: 'unique_id', prefix: 'OPP' },
    'Last review': { id: 'lRv%3D', type: 'date' },
    Parent: { id: 'pAr%5E', type: 'relation' },
    Files: { id: 'fLs%60', type: 'files' },
    Created: { id: 'cTm%7D', type: 'created_time' },
    'Created by': { id: 'cBy%7E', type: 'created_by' },
    'Last edited': { id: 'eTm%22', type: 'last_edited_time' },
    'Last edited by': { id: 'eBy%27', type: 'last_edited_by' },
  },
};
