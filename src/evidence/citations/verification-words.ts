import type { Article } from '../../corpus/article.ts';
import type { Library } from '../../corpus/library.ts';
import { readLongCitation } from './long-citation.ts';
import { readShortCitation } from './short-citation.ts';
import { type Found, type PastVersions, type Verification, verify } from './verifying.ts';

/**
 * What became of a citation, in words for people: a heading that says it, lines that explain it, and the words that stand or stood there.
 * `article` is its number and title, null where there is none.
 */
export type VerificationWords = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly quotes: readonly { readonly label: string; readonly text: string }[];
  readonly article: string | null;
};

/** What became of a typed citation; `not_a_citation` is what cannot be read as one. */
export type TypedVerification = {
  readonly outcome: Verification['outcome'] | 'not_a_citation';
  readonly words: VerificationWords;
};

/** Verifies what somebody typed or pasted: a short citation, a line that ends with one, or a long one as JSON. */
export const verifyTyped = async (
  typed: string,
  library: Library,
  versions: PastVersions,
): Promise<TypedVerification> => {
  const cited = readLongCitation(typed) ?? readShortCitation(typed);
  if (!cited) return { outcome: 'not_a_citation', words: NO_CITATION };
  const verification = await verify(cited, library, versions);
  return { outcome: verification.outcome, words: wordsFor(verification) };
};

const NO_CITATION: VerificationWords = {
  heading: 'That is no citation',
  lines: [
    'A citation reads 002:2674-2859@6ca4ea45: article, place, and the first digits of the file’s SHA-256.',
  ],
  quotes: [],
  article: null,
};

const wordsFor = (verification: Verification): VerificationWords => {
  switch (verification.outcome) {
    case 'matches':
      return {
        heading: verification.citedAs === null ? 'Matches' : `Matches, but not by that name`,
        lines: [
          'The file is unchanged, and these words stand there.',
          ...placeWords(verification.found),
          ...calledNow(verification),
        ],
        quotes: [{ label: 'The words', text: verification.found.text }],
        article: titleOf(verification.found),
      };
    case 'moved':
      return {
        heading: 'The file has changed, the words stand in it all the same',
        lines: [
          `They are now ${verification.found.short}.`,
          ...placeWords(verification.found),
          ...calledNow(verification),
        ],
        quotes: [{ label: 'The words', text: verification.found.text }],
        article: titleOf(verification.found),
      };
    case 'changed':
      return changedWords(verification);
    case 'gone':
      return {
        heading: 'The article is gone',
        lines: [
          `${verification.version.file} is no longer among the articles. It was first read on ${verification.version.readAt}.`,
        ],
        quotes: [{ label: 'It said', text: verification.was }],
        article: null,
      };
    case 'out_of_place':
      return {
        heading: 'No such place',
        lines: [
          `${verification.file} is known, but there is no such place in it: it has ${verification.length} characters.`,
        ],
        quotes: [],
        article: null,
      };
    case 'unknown':
      return {
        heading: 'Not known',
        lines: [
          verification.reason === 'ambiguous'
            ? 'Several files begin with these digits of a hash; use the whole SHA-256.'
            : 'No file with this hash is among the articles, nor was one read before.',
        ],
        quotes: [],
        article: null,
      };
  }
};

const changedWords = (verification: Extract<Verification, { outcome: 'changed' }>): VerificationWords => {
  const { article, was, now } = verification;
  return {
    heading: was === null ? 'Changed since, or mistyped' : 'Changed since',
    lines: [
      `${article.file} has changed since it was cited${now ? `; the words that come nearest are now ${now.short}` : ''}.`,
      ...(was === null
        ? ['What it said then is not kept, so a mistyped citation cannot be told from a changed article.']
        : []),
      ...calledNow(verification),
    ],
    quotes: [
      ...(was === null ? [] : [{ label: 'It said', text: was }]),
      ...(now === null ? [] : [{ label: 'It says now', text: now.text }]),
    ],
    article: articleWords(article),
  };
};

const placeWords = ({ place }: Found): string[] =>
  place === 'body' ? [] : [`Mind: this is not the article’s body (${PLACES[place]}).`];

const PLACES = {
  body: 'body',
  chrome: 'page chrome',
  headline: 'the headline',
  standfirst: 'the standfirst',
  subheading: 'a sub-heading',
  blank: 'blank',
} as const;

const calledNow = ({ citedAs }: { readonly citedAs: string | null }): string[] =>
  citedAs === null ? [] : [`The citation calls it ${citedAs}; that is not what it is called now.`];

const titleOf = ({ article }: Found): string => articleWords(article);

const articleWords = ({ number, facts }: Article): string =>
  `${number} · ${facts.title.value ?? 'title not stated'}`;
