import type { Beat } from './beat.js';
import { DEMO } from './demo-chapter.js';
import { DISCOVERY, SCOPING } from './discovery-and-scoping.js';
import { LOSSES, ON_HOLD, TRANSFERRED, WIN } from './endings.js';
import { NEGOTIATION, PROPOSAL } from './proposal-and-negotiation.js';
import { POC } from './poc-chapter.js';
import type { Calendar } from '../calendar.js';
import type { DealSpec } from '../deal.js';
import { diceFor, type Dice } from '../dice.js';
import { PATH, type PathStage, type StageName } from '../stages.js';

const CHAPTERS: Readonly<Record<PathStage, readonly Beat[]>> = {
  ...{
    Discovery: DISCOVERY,
    Scoping: SCOPING,
    Demo: DEMO,
    POC,
    Proposal: PROPOSAL,
    Negotiation: NEGOTIATION,
  },
};

/** A beat with its day. */
export interface Scene {
  readonly beat: Beat;
  readonly chapter: PathStage;
  readonly daysAgo: number;
}

export interface Plot {
  /** Oldest first. */
  readonly scenes: readonly Scene[];
  /** The chapter in which the deal stands or ended. */
  readonly reached: PathStage;
  /** The day on which a chapter began, for those the deal went through. */
  readonly began: ReadonlyMap<PathStage, number>;
  /** The day of the ending (win, loss, hold, hand-over), if there was one. */
  readonly endedDaysAgo: number | undefined;
  readonly loss: (typeof LOSSES)[number] | undefined;
}

/** What happened in a deal, from the first call to where it stands, with days that fit its quiet time. */
export function plotOf(deal: DealSpec, calendar: Calendar): Plot {
  const dice = diceFor(`plot:${deal.key}`);
  const reached = reachedBy(deal, dice);
  const loss = deal.stage === 'Lost' ? dice.pick(LOSSES) : undefined;
  const ending = loss?.beats ?? endingOf(deal);
  const told = PATH.slice(0, PATH.indexOf(reached) + 1).flatMap((chapter) =>
    beatsOf(chapter, chapter === reached && ending.length === 0, dice).map((beat) => ({
      beat: worded(beat, dice),
      chapter,
    })),
  );
  const all = [...told, ...ending.map((beat) => ({ beat, chapter: reached }))];
  let daysAgo = calendar.workday(deal.quietDays);
  const scenes = all
    .toReversed()
    .map((scene) => {
      const dated = { ...scene, daysAgo };
      daysAgo = calendar.workday(daysAgo + dice.int(1, 5));
      return dated;
    })
    .toReversed();
  const began = new Map<PathStage, number>();
  for (const scene of scenes) if (!began.has(scene.chapter)) began.set(scene.chapter, scene.daysAgo);
  const endedDaysAgo = ending.length > 0 ? scenes.at(-1)?.daysAgo : undefined;
  return { scenes, reached, began, endedDaysAgo, loss };
}

/** How far a deal can have come before it ended or came to rest. */
const REACH: Readonly<Record<Exclude<StageName, PathStage>, readonly PathStage[]>> = {
  Win: ['Negotiation'],
  Lost: ['Scoping', 'Demo', 'POC', 'Proposal', 'Negotiation'],
  'On hold': ['Scoping', 'Demo', 'POC', 'Proposal'],
  Transferred: ['Scoping', 'Demo', 'POC', 'Proposal'],
  Duplicate: ['Discovery'],
};

function reachedBy({ stage }: DealSpec, dice: Dice): PathStage {
  const walking = PATH.find((step) => step === stage);
  return walking ?? dice.pick(Object.entries(REACH).find(([rest]) => rest === stage)?.[1] ?? PATH);
}

function endingOf(deal: DealSpec): readonly Beat[] {
  if (deal.stage === 'Win') return WIN;
  if (deal.stage === 'On hold') return ON_HOLD;
  return deal.stage === 'Transferred' ? TRANSFERRED : [];
}

function worded(beat: Beat, dice: Dice): Beat {
  return beat.also === undefined ? beat : { ...beat, say: dice.pick([beat.say, ...beat.also]) };
}

/** A chapter that is still open tells only as much of it as has happened. */
function beatsOf(chapter: PathStage, open: boolean, dice: Dice): readonly Beat[] {
  const beats = CHAPTERS[chapter];
  const known = open ? beats.slice(0, dice.int(3, beats.length)) : beats;
  const chosen = new Set(dice.some(known, dice.int(3, 6)));
  return known.filter((beat) => beat.key === true || chosen.has(beat));
}
