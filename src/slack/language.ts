import type { webApi } from '@slack/bolt';
import { inTime } from './in-time.ts';
import type { Membership } from './membership.ts';
import { wordsOf } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** The words in which a person of a team is spoken to: those of their locale; never rejects. */
export type WordsFor = (client: webApi.WebClient, team: string, user: string) => Promise<Words>;

/**
 * Asks who knows people's locales, for `patience` milliseconds at most; who is not told of in time is spoken to in English. However often
 * that is wanted while Slack does not answer, it is waited for once.
 */
export const openLanguage = (membership: Membership, patience = PATIENCE): WordsFor => {
  const waiting = new Map<string, Promise<Words>>();
  return async (client, team, user) => {
    if (user === '') return wordsOf(null);
    const key = JSON.stringify([team, user]);
    const looking = waiting.get(key);
    if (looking) return looking;
    const standing = membership(client, team, user);
    const words = inTime(standing, patience)
      .catch(() => null)
      .then(told => wordsOf(told && told.result.kind !== 'untold' ? told.result.locale : null));
    waiting.set(key, words);
    const forget = () => void waiting.delete(key);
    standing.then(forget, forget);
    return words;
  };
};

/** Milliseconds; the rest of a trigger’s three seconds is for what is shown. */
const PATIENCE = 800;
