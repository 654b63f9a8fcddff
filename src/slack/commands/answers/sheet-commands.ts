import type { SheetName } from '../../../domain/answers/answer-sheet.js';
import { ACTION } from '../../ids.js';

/** The command that fills in a sheet, and the ids of the buttons that open it. */
export interface AnswerSheetCommand {
  readonly name: SheetName;
  readonly title: string;
  readonly summary: string;
  readonly forAction: string;
  readonly againAction: string;
}

/** One for each sheet. */
export const ANSWER_SHEET_COMMANDS: readonly AnswerSheetCommand[] = [
  {
    name: 'qualify',
    title: 'Qualification',
    summary: 'shows what is known of a deal and what its stage asks, and takes your evidence',
    forAction: ACTION.qualifyFor,
    againAction: ACTION.qualifyAgain,
  },
  {
    name: 'poc',
    title: 'Proof of concept',
    summary: 'keeps start, end, criteria and outcome of an evaluation',
    forAction: ACTION.pocFor,
    againAction: ACTION.pocAgain,
  },
  {
    name: 'win',
    title: 'Technical win',
    summary: 'says how the technical decision stands and what proves it',
    forAction: ACTION.winFor,
    againAction: ACTION.winAgain,
  },
  {
    name: 'sessions',
    title: 'Sessions',
    summary: 'plans the sessions of an evaluation, with their minutes',
    forAction: ACTION.sessionsFor,
    againAction: ACTION.sessionsAgain,
  },
  {
    name: 'closing',
    title: 'Closing steps',
    summary: 'the steps from an offer to a closed deal: who does them, and what is done',
    forAction: ACTION.closingFor,
    againAction: ACTION.closingAgain,
  },
];

/** What the playbook would have to have. */
export const OFF_BECAUSE: Readonly<Record<SheetName, string>> = {
  qualify: 'a section “qualification”, or stages with criteria in “pipelines”',
  poc: 'a section “proof_of_concept”',
  win: 'a section “technical_win”, or “milestones” in “pipelines”',
  sessions: '“sessions” in its section “proof_of_concept”',
  closing: 'a section “closing”',
};

/** Of a playbook with more milestones than the technical one. */
export const ALL_MILESTONES = {
  title: 'Milestones',
  summary: 'keeps the technical win and the other milestones, each with what proves it',
} as const;
