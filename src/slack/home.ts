import type { webApi } from '@slack/bolt';
import type { Turn } from '../conversation/turn.ts';
import type { Library } from '../corpus/library.ts';
import { type HomeCorpus, type HomeState, homeView } from './blocks/home.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';
import type { Words } from './words/words.ts';

/** Whose Home tab it is; `team` is the desk's workspace. */
export type HomeOwner = { readonly client: webApi.WebClient; readonly team: string; readonly user: string };

/**
 * Publishes the Home tab of a person as it stands now, or somewhat later when it is being published; what cannot be read is said to be
 * missing. `note` tells what was just done.
 */
export const showHome = (
  desk: Desk,
  { client, team, user }: HomeOwner,
  words: Words,
  note: string | null = null,
): Promise<void> =>
  desk.drawHome(JSON.stringify([team, user]), note, async noted => {
    const state = await homeState(desk, team, user, words, noted);
    await desk.out.publish(client, user, homeView(state, words));
  });

const homeState = async (
  desk: Desk,
  team: string,
  user: string,
  words: Words,
  note: string | null,
): Promise<HomeState> => {
  const read = <Result>(work: () => Promise<Result>) => orNull(desk, work);
  const [digests, turns, watches] = await Promise.all([
    read(async () => desk.digests.setBy(team, user)),
    read(() => desk.turns.recentOf(team, user, LOOKED_BACK)),
    read(() => desk.watches.of(team, user)),
  ]);
  const library = desk.library();
  return {
    examples: examplesOf(library, words),
    corpus: corpusOf(desk, library),
    digests,
    turns: turns?.map(turn => asItIsNow(desk, turn)) ?? null,
    watches,
    note,
    days: QUESTION_DAYS,
  };
};

/** The turn, answered when it was not, and the articles answer its question by now. */
const asItIsNow = ({ ask }: Desk, turn: Turn): Turn =>
  turn.outcome === 'not_in_articles' && ask(turn.question).outcome === 'answered'
    ? { ...turn, outcome: 'answered' }
    : turn;

/** What the work returns; null, and a line in the log, when it fails or takes longer than somebody waits for a tab. */
const orNull = async <Result>({ log }: Desk, work: () => Promise<Result>): Promise<Result | null> => {
  try {
    return await patiently(work, PATIENCE);
  } catch (error) {
    log.warn({ error: errorText(error) }, 'A part of a Home tab could not be read');
    return null;
  }
};

/** Questions to try: those of the catalogue, else one on each of some articles, by their titles. */
export const examplesOf = ({ examples, articles }: Library, { home }: Words): readonly string[] =>
  examples.length > 0
    ? examples
    : [...new Set(articles.flatMap(({ facts }) => facts.title.value ?? []))]
        .slice(0, MOST_TITLES)
        .map(home.onTitle);

const corpusOf = (desk: Desk, { articles, skipped }: Library): HomeCorpus => ({
  articles: articles.length,
  outlets: new Set(articles.flatMap(({ facts }) => facts.outlet.value ?? [])).size,
  origins: desk.evidence().origins.length,
  changedAt: desk.articlesChangedAt(),
  skipped: skipped.length,
});

const LOOKED_BACK = 30;
const MOST_TITLES = 3;
const PATIENCE = 2_000;

/** What is forgotten once a day is as old as this. */
const QUESTION_DAYS = 90;
