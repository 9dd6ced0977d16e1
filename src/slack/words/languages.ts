import { english } from './english.ts';
import { german } from './german.ts';
import type { Words } from './words.ts';

/** The words for a locale as Slack names it (`de-DE`); English where it is not told or there is no table for it. */
export const wordsOf = (locale: string | null | undefined): Words =>
  languages.find(({ tag }) => tag === locale?.split(/[-_]/u)[0]?.toLowerCase()) ?? english;

const languages: readonly Words[] = [english, german];
