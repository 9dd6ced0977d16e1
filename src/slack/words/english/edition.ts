import { counting } from '../counting.ts';

const { counted, number } = counting('en-GB');

/** English words of an edition: its heading, who tells a story, what it quotes, and its preview. Of text from outside all is plain. */
export const edition = {
  /** A day like `2026-11-22` as it is written. */
  date: (localDate: string) => localDate,
  /** "Daily digest, 2026-11-22: 2 stories from 5 articles" */
  heading: (date: string, { stories, updates, articles }: EditionCounts) => {
    const told = [
      ...(stories > 0 ? [counted(stories, 'story', 'stories')] : []),
      ...(updates > 0 ? [`more on ${counted(updates, 'known story', 'known stories')}`] : []),
    ];
    return `Daily digest, ${date}: ${told.join(' and ')} from ${counted(articles, 'article', 'articles')}`;
  },
  leftOut: (told: number, all: number) =>
    `This first digest tells ${number(told)} of ${number(all)} stories: the most widely told, and of the others those whose files come last by name. From now on it tells only what is new.`,
  moreStories: (count: number) =>
    `${counted(count, 'more story is', 'more stories are')} left for the next digest.`,
  titleNotStated: (article: string) => `Article ${article} (title not stated)`,
  outletNotStated: 'outlet not stated',
  /** An article in the place of its outlet. */
  article: (article: string) => `article ${article}`,
  articlesUnstated: (count: number) => `${counted(count, 'article', 'articles')}, outlet not stated`,
  /** How many outlets tell a story, by name where there is room, and how many articles do not state theirs. */
  tellers: ({ outlets, names, unstated }: Tellers) => {
    const stated = `${counted(outlets, 'outlet', 'outlets')}${names === null ? '' : ` (${names})`}`;
    if (unstated === 0) return stated;
    const verb = unstated === 1 ? 'is' : 'are';
    return names !== null && outlets === 1
      ? `${names} and ${counted(unstated, 'outlet', 'outlets')} that ${verb} not stated`
      : `${stated} and ${number(unstated)} that ${verb} not stated`;
  },
  oneOrigin: (origin: string) => `1 origin: ${origin}`,
  origin: (origin: string) => `origin: ${origin}`,
  unnamedReport: 'a report that is not named',
  /** New articles of a known story; `origin` is empty where there is none. */
  update: ({ teller, title, more, known, origin }: UpdateParts) => {
    const others = more > 0 ? ` and ${counted(more, 'more article', 'more articles')}` : '';
    return `${teller}, “${title}”${others}: the story of “${known}”${origin === '' ? '' : ` (${origin})`}`;
  },
  alsoTold: 'Also told now',
  alsoToldOf: 'Also told now, of stories that were told before',
  otherSide: 'The other side',
  whatElse: 'What else is told',
  differ: 'Where they differ',
  said: (outlet: string, words: string) => `${outlet} “${words}”`,
  openQuote: '“',
  closeQuote: '”',
  /** Where an excerpt stands, before the short form that a machine can check. */
  place: (outlet: string, paragraph: number) => `${outlet}, paragraph ${number(paragraph)}`,
  tooLong: (place: number, citation: string) => `${place}. Too long to show here: ${citation}`,
  showPlace: (place: number) => `Show ${place} in context`,
  showPlaceOf: (button: string, place: number, article: string) =>
    `${button}: excerpt ${place}, from article ${article}`,
  setUp: (owner: string, command: string) => `${owner} set this up. ${command} changes it.`,
  signOfLife: (date: string, command: string) =>
    `Daily digest, ${date}: nothing new. The articles hold nothing that this channel has not been told. This line comes once a week while that is so; ${command} switches it off.`,
  preview: {
    title: 'Preview of the digest',
    heading: 'Preview, for you alone. Nothing is posted yet.',
    /** Follows a number of messages. */
    left: 'more in its thread',
    wouldFollow: (count: number) =>
      `${counted(count, 'more message', 'more messages')} would follow in its thread.`,
    tooLong: 'It is too long to show here; it is posted whole.',
    nothingNew: 'Nothing is new to this channel since its last digest.',
    post: 'Post it here',
    postLabel: 'Post it here: what is new to this channel, for everybody in it',
    posted: 'Posted: what was new to this channel.',
    postedBefore: 'It has been posted already. Nothing is new to this channel since.',
    nothingAnyMore: 'Nothing is new to this channel any more, so nothing was posted now.',
    wait: (seconds: number) =>
      `The digest has to wait a little. It is posted by itself in ${counted(seconds, 'second', 'seconds')}.`,
    unconfirmed: (command: string) =>
      `Slack did not confirm the post. Please look in the channel; I do not post it twice. ${command} says what became of it.`,
  },
};

type EditionCounts = { readonly stories: number; readonly updates: number; readonly articles: number };
type Tellers = { readonly outlets: number; readonly names: string | null; readonly unstated: number };
type UpdateParts = {
  readonly teller: string;
  readonly title: string;
  /** How many further articles there are. */
  readonly more: number;
  readonly known: string;
  readonly origin: string;
};
