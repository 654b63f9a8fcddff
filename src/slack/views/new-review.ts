import type { KnownBlock } from '@slack/types';
import { beginningOf } from '../../domain/beginning-of.js';
import type { RegionNote } from '../../domain/creation/region-note.js';
import type { CreationPlan } from '../../domain/creation/plan-creation.js';
import type { LinkedNote } from '../../domain/links/linked-notes.js';
import type { MadeFrom } from '../../domain/links/made-from.js';
import type { FormProperty } from '../../domain/database-form.js';
import type { NewPageBody } from '../../domain/page-body/page-body.js';
import { newPageBody } from '../../domain/page-body/new-page-body.js';
import { shownValue, type Names } from '../../domain/property-form/shown-value.js';
import { ACTION } from '../ids.js';
import { bodyText, gapsWords, noteWords, regionWords } from '../text/new-words.js';
import { linkedNoteWords } from '../text/linked-words.js';
import { clamp } from '../text/outgoing.js';
import { actions, alert, button, context, lines, run, section, verbatim } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { pageFace, type PagePosition } from './new-properties.js';

interface ReviewData {
  readonly plan: CreationPlan;
  readonly properties: readonly FormProperty[];
  readonly names: Names;
  readonly evidence?: NewPageBody['evidence'];
  /** What is to be known, and stands in nobody's way (C3). */
  /** Who covers where it is. */
  readonly region?: RegionNote | undefined;
  readonly notes?: CreationNotes;
  /** The deal that it is made from. */
  readonly link?: MadeFrom | undefined;
}

/** What is told on the last page. */
interface CreationNotes {
  readonly open: readonly string[];
  readonly nameLike: string | undefined;
  readonly reseller: string | undefined;
  readonly linked: readonly LinkedNote[];
}

/** A long text is shown up to here; all of it is written. */
const SHOWN = 12_000;

/** Everything that will be written, what stays blank, and the one question about it (S0-26, C3). */
export function reviewFace(
  position: PagePosition,
  { plan, properties, names, evidence, notes, link, region }: ReviewData,
): ModalFace {
  const { information, mappings, gaps, blanks } = plan;
  const values = new Map(plan.values);
  const facts = properties.flatMap(({ id, name }) => {
    const shown = shownValue(values.get(id), names);
    return shown === undefined ? [] : factRuns(name, shown);
  });
  const body = bodyText(newPageBody(information, mappings, evidence));
  const cut = body.length > SHOWN;
  const linked = (notes?.linked ?? []).map(linkedNoteWords);
  const warnings = [
    ...(notes === undefined ? [] : noteWords(notes)),
    ...linked.filter(({ isWarning }) => isWarning).map(({ text }) => text),
  ];
  const parent = link === undefined ? [] : factRuns(link.propertyName, link.title);
  const others = blanks.filter((name) => !gaps.includes(name));
  return pageFace(
    position,
    'This will be created',
    [
      ...(gaps.length === 0 ? [] : [alert(gapsWords(gaps), 'warning')]),
      ...warnings.map((words) => alert(words, 'warning')),
      ...regionBlocks(position.draftId, region),
      ...linked.filter(({ isWarning }) => !isWarning).map(({ text }) => context(text)),
      lines(...parent, ...facts.slice(0, 2 * 60)),
      section('And the page:'),
      ...verbatim(cut ? beginningOf(body, SHOWN) : body),
      ...(cut ? [context('… and so on; all of it is written.')] : []),
      ...(others.length === 0 ? [] : [context(`Blank as well: ${clamp(others.join(', '), 1500)}`)]),
    ],
    gaps.length + warnings.length === 0 ? 'Create' : 'Create anyway',
  );
}

/** Offered, never filled in unasked (S0-27). */
function regionBlocks(draftId: string, region: RegionNote | undefined): KnownBlock[] {
  if (region === undefined) return [];
  const { offer } = region;
  const words = context(regionWords(region));
  if (offer === undefined) return [words];
  const label = clamp(`Take as ${offer.property.name}`, 70);
  return [words, actions('region', button(label, ACTION.newOwner, draftId, { about: offer.email }))];
}

function factRuns(name: string, shown: string) {
  return [run(`${clamp(name, 60)}: `, { bold: true }), run(`${clamp(shown, 120)}\n`)];
}
