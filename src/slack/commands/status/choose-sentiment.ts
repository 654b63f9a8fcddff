import { refreshStatus } from '../../../services/post-status/prepare.js';
import type { StatusCommandDesk } from './desk.js';
import { formView } from './form-view.js';
import { takeTyped, type FormChoice } from './keep-typed.js';

/** The sentiment was chosen: ‼️ asks for risks, ✅ does not (S0-58). What was typed stays where it is. */
export function chooseSentiment(desk: StatusCommandDesk): (choice: FormChoice) => Promise<void> {
  return async (choice) => {
    const draft = await takeTyped(desk, choice);
    const caller = await desk.callers.identify(choice.slackUserId);
    const prepared = await refreshStatus(desk, caller, draft);
    await choice.window.show(formView(desk, { ...prepared, continuedFrom: undefined }));
  };
}
