import type { NotionSettings } from '../settings.js';
import type { NotionProbe, Standing, Verdict } from '../notion/probe-notion.js';
import type { Check } from './check.js';

const CONNECTIONS = 'https://www.notion.so/developers/connections';

/** Whether Notion takes the token. */
export function tokenCheck(standing: Standing): Check {
  const what = { id: 'notion_token', title: 'Notion token' } as const;
  if (standing.ok)
    return { ...what, state: 'ok', found: `“${standing.connection}” in ${standing.workspace}` };
  if (standing.reason === 'token') {
    return {
      ...{ ...what, state: 'problem', found: 'Notion refuses it' },
      fix: `Copy the secret of the connection from ${CONNECTIONS} to NOTION_TOKEN.`,
    };
  }
  return {
    ...{ ...what, state: 'problem', found: `Notion did not answer as it should: ${standing.detail}` },
    fix: 'Check the network and NOTION_BASE_URL; see https://www.notion-status.com, then run this again.',
  };
}

interface Capability {
  readonly id: string;
  /** As Notion's own page calls it. */
  readonly name: string;
  readonly without: string;
  readonly ask: (probe: NotionProbe, pageId: string | undefined) => Promise<Verdict>;
}

const CAPABILITIES: readonly Capability[] = [
  {
    id: 'may_read_content',
    name: 'Read content',
    without: 'Opp sees no opportunities.',
    ask: (probe) => probe.readContent(),
  },
  {
    id: 'may_update_content',
    name: 'Update content',
    without: 'Opp cannot change opportunities.',
    ask: (probe, pageId) => probe.updateContent(pageId),
  },
  {
    id: 'may_insert_content',
    name: 'Insert content',
    without: 'Opp cannot make opportunities.',
    ask: (probe) => probe.insertContent(),
  },
  {
    id: 'may_read_comments',
    name: 'Read comments',
    without: 'Opp cannot tell what was said already, so it posts nothing.',
    ask: (probe) => probe.readComments(),
  },
  {
    id: 'may_insert_comments',
    name: 'Insert comments',
    without: 'Opp cannot post status updates.',
    ask: (probe) => probe.insertComments(),
  },
  {
    id: 'may_read_emails',
    name: 'Read user information including email addresses',
    without: 'Opp cannot tell who anybody of Slack is in Notion, so nobody may use it.',
    ask: (probe) => probe.readEmails(),
  },
];

/** What the connection may do; nothing is written to find out. */
export async function capabilityChecks(
  probe: NotionProbe,
  pageId: string | undefined,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { id, name, without, ask } of CAPABILITIES) {
    const what = { id, title: `Notion capability “${name}”` };
    const verdict = await ask(probe, pageId);
    if ('unclear' in verdict) checks.push({ ...what, state: 'skipped', found: verdict.unclear });
    else if (verdict.may) checks.push({ ...what, state: 'ok', found: 'given' });
    else {
      const fix = `Tick “${name}” at ${CONNECTIONS} → your connection → Capabilities, and save.`;
      checks.push({ ...what, state: 'problem', found: `not given. ${without}`, fix });
    }
  }
  return checks;
}

export function skippedCapabilities(): readonly Check[] {
  return CAPABILITIES.map(({ id, name }) => ({
    ...{ id, title: `Notion capability “${name}”`, state: 'skipped', found: 'needs a working token' },
  }));
}

/** Notion's allowance for most plans. */
const USUAL_PER_MINUTE = 180;

export function limitCheck({ requestsPerMinute }: NotionSettings): Check {
  const what = { id: 'notion_limit', title: 'Notion requests a minute' };
  if (requestsPerMinute <= USUAL_PER_MINUTE)
    return { ...what, state: 'ok', found: String(requestsPerMinute) };
  return {
    ...{ ...what, state: 'warning', found: `${requestsPerMinute}; most plans allow ${USUAL_PER_MINUTE}` },
    fix: `Leave NOTION_REQUESTS_PER_MINUTE at ${USUAL_PER_MINUTE} unless the workspace has the Business or Enterprise plan (600).`,
  };
}
