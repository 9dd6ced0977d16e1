import { webApi } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import type { Log } from './desk-log.ts';
import type { OwnersWords } from './digest-words.ts';
import { type Installation, tokenFor } from './installations.ts';
import { openLanguage } from './language.ts';
import { openMembership } from './membership.ts';
import { wordsOf } from './words/languages.ts';

type Parts = {
  readonly installations: readonly Installation[];
  readonly slackApiUrl: string;
  readonly log: Log;
};

/** Asks Slack for the language of whoever set a digest up; English where it is not told in time, or the desk is not installed. */
export const ownersWords = ({ installations, slackApiUrl, log }: Parts): OwnersWords => {
  const wordsFor = openLanguage(openMembership({ log }));
  return async (team, user) => {
    const token = tokenFor(installations, team);
    if (token === null) return wordsOf(null);
    return wordsFor(new webApi.WebClient(token, clientOptions(slackApiUrl, boltLogger(log))), team, user);
  };
};
