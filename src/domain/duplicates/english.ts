import { ACTION_WORDS } from './words/action-words.js';
import { CHANGE_WORDS } from './words/change-words.js';
import { DEAL_WORDS } from './words/deal-words.js';
import { OPPOSITES } from './words/opposites.js';
import { QUALITY_WORDS } from './words/quality-words.js';
import { THING_WORDS } from './words/thing-words.js';
import { readVocabulary } from './line/vocabulary.js';

/** All word files; a row added to one of them counts at once. */
export const ENGLISH_ROWS = [
  ...ACTION_WORDS,
  ...DEAL_WORDS,
  ...CHANGE_WORDS,
  ...THING_WORDS,
  ...QUALITY_WORDS,
] as const;

/** The vocabulary of the word files. A constant, made once from constants. */
export const ENGLISH = readVocabulary(ENGLISH_ROWS, OPPOSITES);
