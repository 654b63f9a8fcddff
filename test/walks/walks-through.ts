import type { Walk } from '../support/walk.js';
import { leaveTidy, OPENING_MS } from './steps.js';

/**
 * The tests of this file or `describe` walk through one workspace with its database and bot, opened before the first.
 * Each leaves it tidy: nothing that Slack or Notion refuses was said, and nothing failed.
 */
export function walksThrough(open: () => Promise<Walk>): void {
  let walk: Walk | undefined;
  beforeAll(async () => {
    walk = await open();
  }, 3 * OPENING_MS);
  afterEach(() => {
    if (walk !== undefined) leaveTidy(walk);
  });
  afterAll(() => walk?.close());
}
