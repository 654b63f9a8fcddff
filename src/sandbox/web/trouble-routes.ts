import { Router } from 'express';
import type { NotionControls } from '../notion/desk.js';
import { checked } from './checked.js';
import type { SlackTroubleControls } from './stand-ins.js';
import { troubleChangeSchema, type TroubleChange, type TroubleView } from './trouble-schema.js';

/** What was set here; the stand-in tells neither of the two. */
interface Remembered {
  shared: boolean;
  requestsPerMinute: number | null;
}

function view(slack: SlackTroubleControls, notion: NotionControls, remembered: Remembered): TroubleView {
  return {
    slack: slack.trouble(),
    notion: notion.trouble().map((trouble) => ({
      ...trouble,
      times: trouble.times === Infinity ? 'until cleared' : trouble.times,
    })),
    capabilities: notion.capabilities(),
    ...remembered,
  };
}

/** The fields that were given; `exactOptionalPropertyTypes` tells absent from undefined. */
function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> };
function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function apply(
  slack: SlackTroubleControls,
  notion: NotionControls,
  remembered: Remembered,
  change: TroubleChange,
): void {
  if (change.clearNotion) notion.clearTrouble();
  if (change.addNotion) {
    const { times } = change.addNotion;
    notion.addTrouble({ ...change.addNotion, times: times === 'until cleared' ? Infinity : times });
  }
  if (change.slack) slack.setTrouble(given(change.slack));
  if (change.socket === 'drop') slack.dropSocket();
  if (change.socket === 'refresh') slack.refreshSocket();
  if (change.capabilities) notion.setCapabilities(given(change.capabilities));
  if (change.shared !== undefined) {
    notion.setShared(change.shared);
    remembered.shared = change.shared;
  }
  if (change.requestsPerMinute !== undefined) {
    notion.setRequestsPerMinute(change.requestsPerMinute);
    remembered.requestsPerMinute = change.requestsPerMinute;
  }
}

/** `GET|POST /trouble`: faults on request, what the connection may do, how fast Notion may be asked. */
export function troubleRoutes(slack: SlackTroubleControls, notion: NotionControls): Router {
  const router = Router();
  const remembered: Remembered = { shared: true, requestsPerMinute: null };
  router.get('/trouble', (_request, response) => {
    response.json(view(slack, notion, remembered));
  });
  router.post(
    '/trouble',
    checked(troubleChangeSchema, (change, _request, response) => {
      apply(slack, notion, remembered, change);
      response.json(view(slack, notion, remembered));
    }),
  );
  return router;
}
