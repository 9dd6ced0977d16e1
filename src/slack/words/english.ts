import { agent } from './english/agent.ts';
import { answer } from './english/answer.ts';
import { asking } from './english/asking.ts';
import { check } from './english/check.ts';
import { common } from './english/common.ts';
import { digest } from './english/digest.ts';
import { edition } from './english/edition.ts';
import { feedback } from './english/feedback.ts';
import { filters } from './english/filters.ts';
import { followUp } from './english/follow-up.ts';
import { gaps } from './english/gaps.ts';
import { help } from './english/help.ts';
import { home } from './english/home.ts';
import { ledger } from './english/ledger.ts';
import { lists } from './english/lists.ts';
import { mute } from './english/mute.ts';
import { notice } from './english/notice.ts';
import { pace } from './english/pace.ts';
import { sourcing } from './english/sourcing.ts';
import { watch } from './english/watch.ts';

/** All words of the desk in English, by area. */
export const english = {
  tag: 'en',
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
