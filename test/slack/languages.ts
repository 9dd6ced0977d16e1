import fc from 'fast-check';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import type { Words } from '../../src/slack/words/words.ts';

/** The words of every language that the desk speaks. */
export const languages: readonly Words[] = [english, german];

/** The words of any of them. */
export const anyWords = fc.constantFrom(...languages);
