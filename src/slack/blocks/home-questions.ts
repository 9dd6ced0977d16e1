import type { types } from '@slack/bolt';
import type { Watch } from '../../gaps/watch.ts';
import { limits } from '../limits.ts';
import { escaped, escapedWithin, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { dayMarkup } from './day.ts';
import type { HomeState } from './home.ts';
import { homeButton, line, moreLine, sectionWith, titleBlock } from './home-parts.ts';

/** The last questions that were answered; nothing at all before the first. */
export const recentBlocks = ({ turns }: HomeState, words: Words): types.KnownBlock[] => {
  const { home } = words;
  if (turns === null) return [titleBlock(home.recent), line(escaped(home.unread))];
  const answered = turns.filter(({ outcome }) => outcome === 'answered').slice(0, MOST_QUESTIONS);
  if (answered.length === 0) return [];
  return [
    titleBlock(home.recent),
    ...answered.map(({ question, at }) =>
      sectionWith(
        [asked(question), home.askedAt(dayMarkup(at))],
        homeButton('home_again', home.askAgain, home.askAgainLabel(question), question),
      ),
    ),
  ];
};

/** What is watched, and the last questions that the articles do not answer and nobody watches. */
export const unansweredBlocks = ({ turns, watches }: HomeState, words: Words): types.KnownBlock[] => {
  const known = (watches ?? []).filter(({ state }) => state !== 'told');
  const watched = new Set(known.map(({ question }) => question));
  const open = (turns ?? []).filter(
    ({ outcome, question }) => outcome === 'not_in_articles' && !watched.has(question),
  );
  if (known.length + open.length === 0) return [];
  return [
    titleBlock(words.home.unanswered),
    ...known.slice(0, MOST_WATCHES_SHOWN).map(watch => watchBlock(watch, words)),
    ...moreLine(known.length - MOST_WATCHES_SHOWN, words),
    ...open.slice(0, MOST_QUESTIONS).map(({ question, at }) => unansweredBlock(question, at, words)),
  ];
};

const watchBlock = ({ id, question, state, askedAt }: Watch, { home, watch }: Words): types.KnownBlock =>
  sectionWith(
    [asked(question), home.watched(watch.state[state], dayMarkup(askedAt))],
    homeButton('home_stop', watch.stop, watch.stopLabel(question), id),
  );

/** A question that a button cannot hold whole has none, because another one would be watched. */
const unansweredBlock = (question: string, at: Date, { home, watch }: Words): types.KnownBlock => {
  const lines = [asked(question), home.askedAt(dayMarkup(at))];
  if (question.length > limits.element.buttonValue) return line(lines.join('\n'));
  return sectionWith(lines, homeButton('home_watch', watch.tellMe, `${watch.tellMe}: ${question}`, question));
};

const asked = (question: string): string =>
  `*${withoutStars(escapedWithin(shortened(oneLine(question), 300), 900))}*`;

/** Marks that would end the bold words. */
const withoutStars = (mrkdwn: string): string => mrkdwn.replaceAll('*', '∗');

const MOST_QUESTIONS = 5;
const MOST_WATCHES_SHOWN = 10;
