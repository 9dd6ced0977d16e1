import type { Told } from './speaker-focus.ts';
import type { Known } from './speaker-people.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { BODIES } from './speech-words.ts';

/** `the company`, `the diplomat`: the last one whose description or kind has that noun. */
export const byDescription = (told: readonly Told[], phrase: SpeakerPhrase): Known | null => {
  const noun = headOf(phrase.name);
  const same = told.findLast(
    ({ known: { name, role, named } }) =>
      (!named && hasWord(name, noun)) || (role !== null && hasWord(role, noun)),
  );
  if (same) return same.known;
  if (phrase.name.includes(' ') || !BODIES.has(noun)) return null;
  return (
    told.findLast(
      ({ known }) => known.named && known.kind !== 'person' && isPaper(noun) === isPaper(known.name),
    )?.known ?? null
  );
};

/** Whether the words end as newspapers and their like are called, whom nobody calls `the company`. */
const isPaper = (words: string): boolean => PAPER.test(words);

const headOf = (name: string): string =>
  name
    .split(/\s+(?:of|for|at|in|with|from)\s/u)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? '';

const hasWord = (words: string, noun: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(noun);

const PAPER =
  /(?:news(?:paper)?|magazine|broadcaster|publisher|website|times|post|press|journal|herald|tribune|gazette|observer|chronicle|courier)$/iu;
