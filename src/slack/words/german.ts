import { agent } from './german/agent.ts';
import { answer } from './german/answer.ts';
import { asking } from './german/asking.ts';
import { check } from './german/check.ts';
import { common } from './german/common.ts';
import { digest } from './german/digest.ts';
import { edition } from './german/edition.ts';
import { feedback } from './german/feedback.ts';
import { filters } from './german/filters.ts';
import { followUp } from './german/follow-up.ts';
import { gaps } from './german/gaps.ts';
import { help } from './german/help.ts';
import { home } from './german/home.ts';
import { ledger } from './german/ledger.ts';
import { lists } from './german/lists.ts';
import { mute } from './german/mute.ts';
import { notice } from './german/notice.ts';
import { pace } from './german/pace.ts';
import { sourcing } from './german/sourcing.ts';
import { watch } from './german/watch.ts';
import type { Words } from './words.ts';

/** All words of the desk in German, by area. */
export const german: Words = {
  tag: 'de',
  common,
  answer,
  followUp,
  filters,
  home,
  asking,
  check,
  feedback,
  gaps,
  watch,
  mute,
  pace,
  agent,
  digest,
  edition,
  sourcing,
  ledger,
  lists,
  notice,
  help,
};
