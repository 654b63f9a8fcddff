import type { App } from '@slack/bolt';
import { bindChoices } from './bind-choice.js';
import { bindPresses } from './bind-press.js';
import { bindShortcuts } from './bind-shortcut.js';
import { bindSubmissions } from './bind-submission.js';
import { bindSuggestions } from './bind-suggestion.js';
import type { Handlers } from './commands/subcommand.js';
import type { ReportProblem } from './problem-reporter.js';

/** Binds everything that people do in windows, messages and their menus. */
export function bindHandlers(app: App, handlers: readonly Handlers[], report: ReportProblem): void {
  function all<T>(kind: (of: Handlers) => readonly T[] | undefined): T[] {
    return handlers.flatMap((one) => kind(one) ?? []);
  }
  const presses = all((one) => one.presses);
  const submissions = all((one) => one.submissions);
  const choices = all((one) => one.choices);
  const suggestions = all((one) => one.suggestions);
  const shortcuts = all((one) => one.shortcuts);
  bindPresses(app, presses, report);
  bindSubmissions(app, submissions, report);
  bindChoices(app, choices, report);
  bindSuggestions(app, suggestions, report);
  bindShortcuts(app, shortcuts, report);
}
