import { findCommand } from './find.js';
import { helpCommand } from './help.js';
import type { SetupCommandDesk } from './setup/desk.js';
import { setupCommand } from './setup.js';
import { showCommand } from './show.js';
import type { StatusCommandDesk } from './status/desk.js';
import { statusCommand } from './status.js';
import type { Subcommand } from './subcommand.js';

/** Every subcommand of `/opp`, in the order of the help: one line each. */
export function subcommands(desk: StatusCommandDesk & SetupCommandDesk): readonly Subcommand[] {
  const all: readonly Subcommand[] = [
    findCommand(desk),
    showCommand(desk),
    statusCommand(desk),
    setupCommand(desk),
    helpCommand(() => all),
  ];
  return all;
}
