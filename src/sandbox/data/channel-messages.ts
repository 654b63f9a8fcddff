import { LUIS, NOOR } from './guests.js';
import {
  ANA,
  BEN,
  DEV,
  EMI,
  GRACE,
  JANE,
  LUKAS,
  MARCUS,
  MIGUEL,
  RIYA,
  SOFIA,
  TOM,
  type Teammate,
} from './people.js';
import type { SeedChannel, SeedPerson } from '../slack/seed.js';

type Messages = SeedChannel['messages'];
type Speaker = Teammate | SeedPerson;

const DAY = 24 * 60;

function says(by: Speaker, text: string, minutesAgo: number, inThreadOf?: number): Messages[number] {
  const speaker = 'slackId' in by ? by.slackId : by.id;
  return { by: speaker, text, minutesAgo, ...(inThreadOf === undefined ? {} : { inThreadOf }) };
}

export const SALES: Messages = [
  says(MIGUEL, 'Forecast call is Monday 14:00 Lisbon. Please have your stages right by then 🙏', 3 * DAY),
  says(TOM, 'Signed! Order form is back, champagne is on the Lisbon office 🍾', 2 * DAY + 210),
  says(SOFIA, 'Congrats Tom! Which competitor was it in the end?', 2 * DAY + 201, 1),
  says(TOM, 'Dynatrace. The engineers simply refused to give replay back.', 2 * DAY + 188, 1),
  says(MARCUS, 'Does anybody have a reference in food delivery? Mine wants to talk to a peer.', DAY + 95),
  says(RIYA, 'Lunch subscriptions in Tokyo would do it, ask Emi', DAY + 88, 4),
  says(NOOR, 'New one-pager on Logs is in the drive, feedback welcome', 140),
];

export const DEAL_ACME: Messages = [
  says(JANE, 'Where are we with Acme? Omar asks me every other day', DAY + 320),
  says(
    ANA,
    'Good week: the field service app sends events since Tuesday, and Luis confirmed 4 of 5 success criteria.',
    DAY + 300,
    0,
  ),
  says(JANE, '🎉 and the quote?', DAY + 296, 0),
  says(
    ANA,
    'Went out on Thursday, 260 seats, two years. Nadia presents it to their CTO next week.',
    DAY + 290,
    0,
  ),
  says(ANA, 'Scrubbing rules are accepted by their security team. That was the last technical worry.', 260),
  says(BEN, 'I can cover the Thursday call if you are out', 185),
  { ...says(JANE, '', 150), files: ['acme-security-questionnaire.pdf'] },
];

export const PRESALES: Messages = [
  says(GRACE, 'Who has a current comparison with Datadog for mobile? Mine is from spring', 2 * DAY + 60),
  says(LUKAS, 'Pinned it last week, second item', 2 * DAY + 44, 0),
  says(DEV, 'PSA: the trial extension form moved, old link answers 404', DAY + 30),
  says(
    EMI,
    'Minidump upload for consoles works behind their proxy when the chunk size is halved. Wrote it down in the wiki.',
    400,
  ),
  says(MIGUEL, 'Some deals have had no update for three weeks. Five minutes each today, please.', 75),
];

export const ACME_SHARED: Messages = [
  says(LUIS, 'Hi all, our proxy is open for the ingest hosts now.', 4 * DAY),
  says(ANA, 'Thank you Luis! First events are in, 14:07 your time.', 4 * DAY - 12, 0),
  says(JANE, 'Reminder: weekly call tomorrow at 10:00 New York.', 2 * DAY + 15),
  says(LUIS, 'Nadia is travelling, I will join for her.', 2 * DAY - 30),
];
