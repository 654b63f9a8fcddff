import { stableId } from './stable-id.js';

const DOMAIN = 'sentry-presales.example';

/** One of the sales team: the same person in Slack and in Notion, joined by the e-mail address. */
export interface Teammate {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly timeZone: string;
  readonly role: 'se' | 'ae' | 'manager';
  readonly slackId: string;
  readonly notionId: string;
}

/** Somebody who has an account in Notion alone. */
export interface NotionOnly {
  readonly name: string;
  readonly email: string | undefined;
  readonly notionId: string;
}

function teammate(name: string, role: Teammate['role'], timeZone: string, slackId: string): Teammate {
  const key = name.split(' ')[0]?.toLowerCase() ?? name;
  const title = { se: 'Sales Engineer', ae: 'Account Executive', manager: 'Head of Sales Engineering' }[role];
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@${DOMAIN}`;
  return { key, name, title, email, timeZone, role, slackId, notionId: stableId(`user:${key}`) };
}

export const ANA = teammate('Ana Pereira', 'se', 'Europe/Lisbon', 'U0ANA0001');
export const BEN = teammate('Ben Okafor', 'se', 'America/New_York', 'U0BEN0002');
export const CHIARA = teammate('Chiara Rossi', 'se', 'Europe/Rome', 'U0CHIARA3');
export const DEV = teammate('Dev Malhotra', 'se', 'Asia/Kolkata', 'U0DEV0004');
export const EMI = teammate('Emi Tanaka', 'se', 'Asia/Tokyo', 'U0EMI0005');
export const LUKAS = teammate('Lukas Brandt', 'se', 'Europe/Berlin', 'U0LUKAS06');
export const GRACE = teammate('Grace Liu', 'se', 'America/Los_Angeles', 'U0GRACE07');
export const JANE = teammate('Jane Doe', 'ae', 'America/New_York', 'U0JANE008');
export const TOM = teammate('Tom Whitfield', 'ae', 'Europe/London', 'U0TOM0009');
export const SOFIA = teammate('Sofia Lindqvist', 'ae', 'Europe/Stockholm', 'U0SOFIA10');
export const MARCUS = teammate('Marcus Hale', 'ae', 'America/Los_Angeles', 'U0MARCUS1');
export const RIYA = teammate('Riya Kapoor', 'ae', 'Asia/Singapore', 'U0RIYA012');
export const MIGUEL = teammate('Miguel Santos', 'manager', 'Europe/Lisbon', 'U0MIGUEL3');

export const TEAM: readonly Teammate[] = [
  ...[ANA, BEN, CHIARA, DEV, EMI, LUKAS, GRACE],
  ...[JANE, TOM, SOFIA, MARCUS, RIYA, MIGUEL],
];

function notionOnly(name: string, email: string | undefined): NotionOnly {
  return { name, email, notionId: stableId(`user:${name}`) };
}

/** Without an address nobody can tell who they are in Slack. */
export const PRIYA_NO_EMAIL = notionOnly('Priya Nair', undefined);
export const KOFI_NO_EMAIL = notionOnly('Kofi Mensah', undefined);
/** An SE who left: still on old deals, no longer in Slack. */
export const HANNA_LEFT = notionOnly('Hanna Weiss', `hanna.weiss@${DOMAIN}`);

/** The rest of the company, as they appear among the members of a large deal. */
const COLLEAGUES = [
  ...['Alice Moreau', 'Bashir Aziz', 'Camila Duarte', 'Daniel Novak', 'Elif Yildiz', 'Fergus Kelly'],
  ...['Gabriela Ionescu', 'Hiro Sato', 'Ingrid Dahl', 'Jonas Meyer', 'Keiko Mori', 'Leila Farah'],
  ...['Mateo Vargas', 'Nadia Petrova', 'Oscar Nyberg', 'Paula Ferreira', 'Quentin Dubois', 'Rosa Jimenez'],
  ...['Stefan Kraus', 'Tara Byrne'],
].map((name) => notionOnly(name, `${name.toLowerCase().replaceAll(' ', '.')}@${DOMAIN}`));

export const NOTION_ONLY: readonly NotionOnly[] = [PRIYA_NO_EMAIL, KOFI_NO_EMAIL, HANNA_LEFT, ...COLLEAGUES];

/** `Ana P. via Opp`: how a comment written through Opp is signed. */
export function viaOpp(name: string): string {
  const [first = name, last = ''] = name.split(' ');
  return `${first} ${last.slice(0, 1)}. via Opp`;
}
