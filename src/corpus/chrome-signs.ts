import { LIST_MARK } from './blocks.ts';
import type { Judged } from './chrome-block.ts';
import { ADDRESS, BIDDING, COMMENT_SIGN, DATED, LINK_MARK, WEB_WORD } from './furniture.ts';

/** What a block shows by itself, whatever stands around it; each sign is a number from 0 to 1. */
export const SIGNS = [
  'length',
  'one word',
  'few words',
  'paragraph',
  'long paragraph',
  'ends a sentence',
  'sentences inside',
  'commas',
  'small letters',
  'capitals',
  'figures',
  'dated',
  'quotes',
  'ends with a colon',
  'ends with a question mark',
  'cut off',
  'link marks',
  'address',
  'web words',
  'speaks to the reader',
  'bids',
  'says I',
  'stands twice',
  'list item',
  'comment sign',
  'prose',
  'label',
  'called chrome',
  'in a box',
] as const;

export type Sign = (typeof SIGNS)[number];

/** The signs of every block of the page, each in the order of {@link SIGNS}. */
export const signsOf = (page: readonly Judged[]): number[][] => {
  const counts = new Map<string, number>();
  for (const { text } of page) counts.set(text, (counts.get(text) ?? 0) + 1);
  const known = new Map<string, ReturnType<typeof ofItsWords>>();
  return page.map(item => {
    const ofWords = known.get(item.text) ?? ofItsWords(item);
    known.set(item.text, ofWords);
    const signs = { ...ofItsShape(item), ...ofWords, 'stands twice': (counts.get(item.text) ?? 0) > 1 };
    return SIGNS.map(sign => Number(signs[sign]));
  });
};

type Some<Chosen extends Sign> = Readonly<Record<Chosen, number | boolean>>;

const ofItsShape = ({ text, words, ended, role, boxed }: Judged) =>
  ({
    length: Math.min(1, Math.log(words) / Math.log(60)),
    'one word': words === 1,
    'few words': words > 1 && words <= 4,
    paragraph: words >= 20,
    'long paragraph': words >= 45,
    'ends a sentence': ended && words >= 4,
    'ends with a colon': text.endsWith(':'),
    'ends with a question mark': text.endsWith('?'),
    'cut off': /(?:\.\.\.|…)$/u.test(text),
    'list item': LIST_MARK.test(text),
    prose: ended && words >= 5 ? Math.min(1, words / 40) : 0,
    label: !ended && words <= 8,
    'called chrome': role === 'chrome',
    'in a box': boxed,
  }) satisfies Partial<Some<Sign>>;

const ofItsWords = (item: Judged) => {
  const text = item.text.slice(0, LOOK);
  const tokens = text.split(' ', MOST_TOKENS);
  const share = (test: RegExp): number => tokens.filter(token => test.test(token)).length / tokens.length;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  /** A text that is printed in capitals throughout says nothing by them. */
  const shouted = item.words >= 12 && !/\p{Ll}/u.test(text);
  return {
    'sentences inside': Math.min(1, count(STOP_INSIDE) / 3),
    commas: Math.min(1, count(/,\s/gu) / 3),
    'small letters': shouted ? 0.8 : share(/^["“‘'(]*\p{Ll}/u),
    capitals: shouted ? 0.2 : item.words >= 3 ? share(/^["“‘'(]*\p{Lu}/u) : 0.5,
    figures: share(/\d/u),
    dated: item.words <= 25 && DATED.test(text),
    quotes: /["“”«]/u.test(text),
    'link marks': LINK_MARK.test(text),
    address: ADDRESS.test(text),
    'web words': Math.min(1, (2 * count(WEB_WORD)) / Math.sqrt(tokens.length + 1)),
    'speaks to the reader': /\byou(?:r|[’']re)?\b/iu.test(text),
    bids: BIDDING.test(text),
    'says I': /(?:^|[\s“"])(?:I|I[’']m|my|me|we)\b/u.test(text),
    'comment sign': item.words <= 12 && COMMENT_SIGN.test(text),
  } satisfies Partial<Some<Sign>>;
};

/** How much of a long block is looked at. */
const LOOK = 1_500;
const MOST_TOKENS = 200;
const STOP_INSIDE = /[.!?…]["”’')\]]*\s+["“‘'(]*\p{Lu}/gu;
