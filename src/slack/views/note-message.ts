import { ACTION } from '../ids.js';
import { editSentence, editWords, noteQuestion } from '../text/note-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, button, lines, linkButton, run, section, type Message } from './building-blocks.js';

/** What a Sales Engineer is asked about; the edits are those of one burst. */
export interface AskedEdits {
  readonly opportunityId: string;
  readonly title: string;
  readonly url: string;
  readonly edits: readonly { readonly name: string; readonly shown: string }[];
}

/** Somebody changed the deal in Notion: does its Sales Engineer want to say why (S0-41)? */
export function noteMessage({ opportunityId, title, url, edits }: AskedEdits): Message {
  const question = noteQuestion(edits.length > 1);
  const said = edits.flatMap((edit) => {
    const { before, value, after } = editWords(edit);
    return [run(before), run(value, { bold: true }), run(`${after}.\n`)];
  });
  const called = clamp(title, 300);
  return {
    text: messageText(`${called}: ${edits.map(editSentence).join('; ')}. ${question}`),
    blocks: [
      lines(run(`${called}\n`, { bold: true }), ...said, run(question)),
      actions(
        'note',
        button(edits.length > 1 ? 'Add reasons' : 'Add a reason', ACTION.noteAdd, opportunityId, {
          style: 'primary',
          about: title,
        }),
        button('Not needed', ACTION.noteDismiss, opportunityId, { about: title }),
        linkButton('Open in Notion', url, title),
      ),
    ],
  };
}

/** In the question's place, once it is answered. */
export function noteClosedMessage(title: string): Message {
  const sentence = `${clamp(title, 300)}: nothing is left to be explained.`;
  return { text: messageText(sentence), blocks: [section(sentence)] };
}
