import type { Article } from '../../corpus/article.ts';
import type { Library } from '../../corpus/library.ts';
import { readLongCitation } from './long-citation.ts';
import { readShortCitation } from './short-citation.ts';
import { ENGLISH_VERIFICATION, type VerificationTexts } from './verification-texts.ts';
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
  texts: VerificationTexts = ENGLISH_VERIFICATION,
): Promise<TypedVerification> => {
  const cited = readLongCitation(typed) ?? readShortCitation(typed);
  if (!cited) return { outcome: 'not_a_citation', words: alone(texts.noCitation, texts.howCited) };
  const verification = await verify(cited, library, versions);
  return { outcome: verification.outcome, words: wordsFor(verification, texts) };
};

const alone = (heading: string, line: string): VerificationWords => ({
  heading,
  lines: [line],
  quotes: [],
  article: null,
});

const wordsFor = (verification: Verification, texts: VerificationTexts): VerificationWords => {
  switch (verification.outcome) {
    case 'matches':
      return {
        heading: verification.citedAs === null ? texts.matches : texts.matchesByAnotherName,
        lines: [texts.unchanged, ...placeWords(verification.found, texts), ...calledNow(verification, texts)],
        quotes: [{ label: texts.theWords, text: verification.found.text }],
        article: articleWords(verification.found.article, texts),
      };
    case 'moved':
      return {
        heading: texts.moved,
        lines: [
          texts.nowAt(verification.found.short),
          ...placeWords(verification.found, texts),
          ...calledNow(verification, texts),
        ],
        quotes: [{ label: texts.theWords, text: verification.found.text }],
        article: articleWords(verification.found.article, texts),
      };
    case 'changed':
      return changedWords(verification, texts);
    case 'gone': {
      const { file, readAt } = verification.version;
      const quotes = [{ label: texts.itSaid, text: verification.was }];
      return { ...alone(texts.gone, texts.noLonger(file, readAt)), quotes };
    }
    case 'out_of_place':
      return alone(texts.noPlace, texts.noPlaceIn(verification.file, verification.length));
    case 'unknown':
      return alone(texts.unknown, verification.reason === 'ambiguous' ? texts.ambiguous : texts.neverRead);
  }
};

const changedWords = (
  { article, was, now, citedAs }: Extract<Verification, { outcome: 'changed' }>,
  texts: VerificationTexts,
): VerificationWords => ({
  heading: was === null ? texts.changedOrMistyped : texts.changed,
  lines: [
    now ? texts.hasChangedTo(article.file, now.short) : texts.hasChanged(article.file),
    ...(was === null ? [texts.notKept] : []),
    ...calledNow({ citedAs }, texts),
  ],
  quotes: [
    ...(was === null ? [] : [{ label: texts.itSaid, text: was }]),
    ...(now === null ? [] : [{ label: texts.itSaysNow, text: now.text }]),
  ],
  article: articleWords(article, texts),
});

const placeWords = ({ place }: Found, texts: VerificationTexts): string[] =>
  place === 'body' ? [] : [texts.notTheBody(texts.places[place])];

const calledNow = ({ citedAs }: { readonly citedAs: string | null }, texts: VerificationTexts): string[] =>
  citedAs === null ? [] : [texts.calledOtherwise(citedAs)];

const articleWords = ({ number, facts }: Article, texts: VerificationTexts): string =>
  `${number} · ${facts.title.value ?? texts.titleNotStated}`;
