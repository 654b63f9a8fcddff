import { clamp } from './outgoing.js';

interface ShownEdit {
  readonly name: string;
  readonly shown: string;
}

/** What somebody did to a property in Notion, before and after the value itself. */
export function editWords({ name, shown }: ShownEdit): {
  readonly before: string;
  readonly value: string;
  readonly after: string;
} {
  const called = clamp(name, 100);
  if (shown === '') return { before: `${called} was made blank`, value: '', after: ' in Notion' };
  return { before: `${called} became `, value: clamp(shown, 300), after: ' in Notion' };
}

export function editSentence(edit: ShownEdit): string {
  const { before, value, after } = editWords(edit);
  return `${before}${value}${after}`;
}

/** Below an edit; `several` edits stand above it. */
export function noteQuestion(several: boolean): string {
  return several ? 'No reasons noted. Add them?' : 'No reason noted. Add one?';
}
