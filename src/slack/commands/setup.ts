import { localDate } from '../../domain/local-date.js';
import { offConstructs } from '../../domain/setup/off-constructs.js';
import { unclearRoles, unknownStages } from '../../domain/setup/database-setup.js';
import type { Caller } from '../../services/callers.js';
import { undelivered } from '../../services/digest/undelivered.js';
import { ACTION } from '../ids.js';
import { offLines } from '../text/setup-words.js';
import { undeliveredWords } from '../text/undelivered-words.js';
import { button } from '../views/building-blocks.js';
import { setupFormModal } from '../views/setup-form.js';
import { setupOverview, type Decision } from '../views/setup-overview.js';
import { loadingModal } from '../views/telling-modal.js';
import type { SetupCommandDesk } from './setup/desk.js';
import { submitSetup } from './setup/submit-setup.js';
import type { Opener, Subcommand } from './subcommand.js';
import { onSubmit } from './submission.js';

/** `/opp setup`: what the database's properties and stages mean; asks only what is unclear (S0-8, S0-10). */
export function setupCommand(desk: SetupCommandDesk): Subcommand {
  return {
    name: 'setup',
    usage: '/opp setup',
    summary: 'shows how Opp understands the database, and asks what is unclear',
    run: (request) => openSetup(desk, request, request.words.trim() === 'all'),
    presses: [{ actionId: ACTION.setupAll, run: (press) => openSetup(desk, press, true) }],
    submissions: [onSubmit(setupFormModal, submitSetup(desk))],
  };
}

async function openSetup(
  desk: SetupCommandDesk,
  { open, slackUserId }: Opener & { readonly slackUserId: string },
  all: boolean,
): Promise<void> {
  const window = await open(loadingModal('Set up Opp', 'Looking at the database…'), {
    again: button('Try again', ACTION.setupAll, ''),
  });
  const caller = await desk.callers.identify(slackUserId);
  const setup = await desk.setups.freshSetup('interactive');
  const unclear = unclearRoles(setup).length + unknownStages(setup).length > 0;
  const { dataSourceId } = setup;
  await window.show(
    all || unclear
      ? setupFormModal.view({ dataSourceId }, { setup, all })
      : setupOverview(setup, undefined, {
          off: offLines(offConstructs(desk.constructRules, setup)),
          undelivered: undeliveredWords(await undelivered(desk)),
          decided: await decisions(desk, caller, dataSourceId),
        }),
  );
}

/** Who said what about this database, the newest first. */
async function decisions(
  { mappings }: SetupCommandDesk,
  { timeZone }: Caller,
  dataSourceId: string,
): Promise<readonly Decision[]> {
  const changes = await mappings.changes(dataSourceId);
  return changes.map(({ at, ...rest }) => ({ ...rest, day: localDate(at, timeZone) }));
}
