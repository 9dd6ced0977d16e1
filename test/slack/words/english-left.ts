import { z } from 'zod';
import { ships, twin } from '../articles.ts';

/**
 * English words in what a payload shows to people, beside what the articles say and code, which is the same in every language. Blocks
 * that hold the articles' own words are left out, and so are names that the evidence of the tests gives, and those of the shortcuts, which
 * are the app's and not the reader's.
 */
export const englishIn = (payload: unknown): string[] =>
  shownIn(payload)
    .map(text => FOREIGN.reduce((rest, foreign) => rest.replaceAll(foreign, ' '), unescaped(text)))
    .map(text => text.replace(/`[^`]*`|<[@#!][^>]*>|\/huawei [a-z ]+/gu, ' '))
    .flatMap(text => [...text.matchAll(ENGLISH)].map(([word]) => `${word}: ${text.trim()}`));

/** All texts in a payload that a person, or a screen reader, reads. */
const shownIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(shownIn);
  const part = Part.safeParse(value).data;
  if (!part || OTHERS.has(part.type ?? '')) return [];
  return Object.entries(part).flatMap(([key, inside]) => {
    if (typeof inside !== 'string') return key === 'option_groups' ? [] : shownIn(inside);
    return key === 'text' || key === 'accessibility_label' ? [inside] : [];
  });
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const Part = z.looseObject({ type: z.string().optional() });

/** Quotes of the articles, and exports, which are files. */
const OTHERS: ReadonlySet<string> = new Set(['rich_text_quote', 'rich_text_preformatted', 'markdown']);

const FOREIGN: readonly string[] = [
  ...[ships, twin].flatMap(({ text, sentences, lines, facts }) => [
    ...[...sentences, ...lines].map(({ start, end }) => text.slice(start, end)),
    ...[facts.title.value, facts.outlet.value, facts.author.value].flatMap(value => value ?? []),
  ]),
  'Engineers moved in',
  'before the <move>',
  'head of research',
  'told reporters',
  'The Wire',
  'The <Wire>',
  'it is not UTF-8',
  'What opened in <Shanghai>?',
  'Check against articles',
  'Ask the Huawei desk',
  'show more',
  'digest xyzzy',
]
  .filter(text => text !== '')
  .toSorted((a, b) => b.length - a.length);

/** Words that no German sentence holds. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|and|of|with|this|that|these|those|for|from|you|your|which|who|has|have|had|are|were|is|it|its|each|more|where|says|said|shown|stated|articles?|outlets?|excerpts?|digest|channel|only|not|no|one|by|to|at|be|been|as|if|or|ask|answer|please|show|close|back|next|last|context|source|retells|paragraph|page|part|here|there|today|days?|time|zone|nothing|every|before|after|I|me|my|can|cannot|does|do|did|will|would|choose|turn|again)(?![\p{L}-])/gu;
