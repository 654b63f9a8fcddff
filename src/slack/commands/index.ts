import { boardCommand, type BoardCommandDesk } from './board.js';
import { collectedCommand } from './collected.js';
import type { CollectCommandDesk } from './collect/desk.js';
import { digestCommand } from './digest.js';
import type { DigestCommandDesk } from './digest/desk.js';
import { answerCommands, answersHandlers, type AnswersCommandDesk } from './answers.js';
import { forecastCommand, type ForecastCommandDesk } from './forecast.js';
import { defineCommand, type DefineCommandDesk } from './define.js';
import { findCommand } from './find.js';
import { handoverHandlers } from './handover.js';
import { handoverCommand, type HandoverCommandDesk } from './hand-over-several.js';
import { helpCommand } from './help.js';
import { linkCommand, unlinkCommand } from './link.js';
import type { LinkCommandDesk } from './link/desk.js';
import { mineCommand } from './mine.js';
import type { NewCommandDesk } from './new/desk.js';
import { newCommand } from './new.js';
import { reportCommand, type ReportCommandDesk } from './report.js';
import type { SetupCommandDesk } from './setup/desk.js';
import { setupCommand } from './setup.js';
import { showCommand } from './show.js';
import type { ShowCommandDesk } from './find/desk.js';
import { stillActiveHandlers, type StillActiveDesk } from './still-active.js';
import type { StatusCommandDesk } from './status/desk.js';
import { statusCommand } from './status.js';
import type { StageCommandDesk } from './stage/desk.js';
import { stageCommand } from './stage.js';
import { triageCommand, type TriageCommandDesk } from './triage.js';
import { undoHandlers, type UndoCommandDesk } from './undo.js';
import { noteHandlers, type NoteCommandDesk } from './note.js';
import { reminderHandlers, type ReminderCommandDesk } from './reminder.js';
import { offered, type Handlers, type Subcommand } from './subcommand.js';
import { updateCommand } from './update.js';
import type { UpdateCommandDesk } from './update/desk.js';

/** What all commands and buttons together need at hand. */
export type CommandsDesk = StatusCommandDesk &
  BoardCommandDesk &
  CollectCommandDesk &
  LinkCommandDesk &
  StageCommandDesk &
  UpdateCommandDesk &
  NewCommandDesk &
  ShowCommandDesk &
  SetupCommandDesk &
  UndoCommandDesk &
  NoteCommandDesk &
  DigestCommandDesk &
  ReminderCommandDesk &
  ReportCommandDesk &
  ForecastCommandDesk &
  TriageCommandDesk &
  StillActiveDesk &
  AnswersCommandDesk &
  DefineCommandDesk &
  HandoverCommandDesk;

/** Every subcommand of `/opp`, in the order of the help: one line each. */
export function subcommands(desk: CommandsDesk): readonly Subcommand[] {
  const all: readonly Subcommand[] = [
    findCommand(desk),
    showCommand(desk),
    mineCommand(desk),
    boardCommand(desk),
    newCommand(desk),
    statusCommand(desk),
    collectedCommand(desk),
    stageCommand(desk),
    updateCommand(desk),
    linkCommand(desk),
    unlinkCommand(desk),
    digestCommand(desk),
    ...answerCommands(desk),
    reportCommand(desk),
    forecastCommand(desk),
    triageCommand(desk),
    defineCommand(desk),
    handoverCommand(desk),
    setupCommand(desk),
    helpCommand(() => offered(all)),
  ];
  return all;
}

/** What is answered besides, below messages that no subcommand owns: one line each. */
export function otherHandlers(desk: CommandsDesk): readonly Handlers[] {
  return [
    undoHandlers(desk),
    noteHandlers(desk),
    reminderHandlers(desk),
    stillActiveHandlers(desk),
    answersHandlers(desk),
    handoverHandlers(desk),
  ];
}
