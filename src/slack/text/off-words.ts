import type { OffConstruct, WantedProperty } from '../../domain/setup/off-construct.js';

/** How people are told that a part of the playbook is off. */
export interface OffWords {
  readonly what: string;
  /** What does not work; a whole sentence. */
  readonly without: string;
  /** What to do about it; a whole sentence. */
  readonly remedy: string;
}

export function offWords(off: OffConstruct): OffWords {
  return { ...partWords(off), remedy: `Add ${wantedWords(off.add)}.` };
}

const IN_LOG_ONLY = 'It stands in the change log only.';

function partWords(off: OffConstruct): Omit<OffWords, 'remedy'> {
  switch (off.kind) {
    case 'types':
      return { what: 'Kinds of opportunity', without: kindsWords(off.pipeline) };
    case 'confidence':
      return { what: 'Confidence', without: 'Cards do not show it.' };
    case 'confidence_reason':
      return { what: 'Reason of the confidence', without: IN_LOG_ONLY };
    case 'technical_win':
      return {
        what: 'Technical win',
        without: '/opp win keeps its table on the page; the report does not count technical wins.',
      };
    case 'weighing':
      return { what: 'Weighed pipeline', without: 'The report weighs nothing.' };
    case 'notices_by_amount':
      return { what: 'Notices from an amount on', without: 'Channels hear nothing of them.' };
    case 'questions_by_amount':
      return { what: 'Questions from an amount on', without: 'They are not asked.' };
    case 'sign':
      return { what: `The sign “${off.says}”`, without: 'It is never shown.' };
    case 'clock':
      return { what: `The clock “${off.name}”`, without: 'It never starts.' };
    case 'clock_end':
      return { what: `The clock “${off.name}”`, without: 'It never ends.' };
    case 'stamp':
      return { what: `The stamp “${off.name}”`, without: 'A change of stage does not note it.' };
    case 'link':
      return { what: `The link “${off.name}”`, without: 'Deals cannot be linked by it.' };
    case 'card_link':
      return { what: `The link “${off.name}”`, without: 'Cards do not show it.' };
    case 'notices_to':
      return { what: `Notices to “${off.name}”`, without: 'Nobody is told.' };
    case 'answer':
      return { what: `The answer “${off.field}” of ${off.stage}`, without: IN_LOG_ONLY };
    case 'criterion':
      return { what: `The criterion “${off.says}”`, without: 'Only evidence on the page fulfils it.' };
  }
}

function kindsWords(pipeline: string | undefined): string {
  return pipeline === undefined
    ? 'Kinds cannot be told apart.'
    : `Every deal walks the pipeline “${pipeline}”.`;
}

/** `a select “Type” with New Business, Renewal`. */
function wantedWords({ type, name, options = [] }: WantedProperty): string {
  const kind = type === 'any' ? 'property' : type === 'url' ? 'URL' : type;
  const what = `a ${kind} “${name}”`;
  if (type === 'relation') return `${what} to this database`;
  return options.length === 0 ? what : `${what} with ${options.join(', ')}`;
}
