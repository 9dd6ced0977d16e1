import { type SpeakerPhrase, speakerPhrase } from './speaker-phrase.ts';
import type { Token } from './speech-tokens.ts';

/** Whose thing the phrase names (`her son's verdict`, `its plan`), or null where it says nobody's. */
export const ownerOf = (tokens: readonly Token[], phrase: SpeakerPhrase): SpeakerPhrase | null => {
  const from = tokens.findIndex(({ start }) => start >= phrase.start);
  const within = tokens.slice(from).filter(({ end }) => end <= phrase.end);
  const owner = within.findLastIndex(({ owns }) => owns);
  if (owner >= 0) return stripped(speakerPhrase(tokens, from, from + owner + 1));
  const pronoun = OWNERS.get(within[0]?.plain ?? '');
  return pronoun === undefined
    ? null
    : { ...phrase, name: pronoun, role: null, kind: 'pronoun', named: false, definite: true, sex: null };
};

const stripped = (owner: SpeakerPhrase | null): SpeakerPhrase | null =>
  owner && {
    ...owner,
    name: owner.name.replace(ENDING, ''),
    role: owner.role?.replace(ENDING, '') ?? null,
  };

const ENDING = /(?:['’]s|(?<=s)['’])$/u;
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
]);
