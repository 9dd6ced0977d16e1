import type { LineRole } from '../../corpus/article.ts';

/** What can be said of a citation that was held against the articles, in one language. */
export type VerificationTexts = {
  readonly noCitation: string;
  readonly howCited: string;
  readonly matches: string;
  readonly matchesByAnotherName: string;
  readonly unchanged: string;
  readonly theWords: string;
  readonly moved: string;
  readonly nowAt: (place: string) => string;
  readonly changed: string;
  readonly changedOrMistyped: string;
  readonly hasChanged: (file: string) => string;
  readonly hasChangedTo: (file: string, nearest: string) => string;
  readonly notKept: string;
  readonly itSaid: string;
  readonly itSaysNow: string;
  readonly gone: string;
  readonly noLonger: (file: string, readAt: string) => string;
  readonly noPlace: string;
  readonly noPlaceIn: (file: string, characters: number) => string;
  readonly unknown: string;
  readonly ambiguous: string;
  readonly neverRead: string;
  readonly notTheBody: (place: string) => string;
  readonly places: Readonly<Record<LineRole, string>>;
  readonly calledOtherwise: (name: string) => string;
  readonly titleNotStated: string;
};

export const ENGLISH_VERIFICATION: VerificationTexts = {
  noCitation: 'That is no citation',
  howCited:
    'A citation reads 002:2674-2859@6ca4ea45: article, place, and the first digits of the file’s SHA-256.',
  matches: 'Matches',
  matchesByAnotherName: 'Matches, but not by that name',
  unchanged: 'The file is unchanged, and these words stand there.',
  theWords: 'The words',
  moved: 'The file has changed, the words stand in it all the same',
  nowAt: place => `They are now ${place}.`,
  changed: 'Changed since',
  changedOrMistyped: 'Changed since, or mistyped',
  hasChanged: file => `${file} has changed since it was cited.`,
  hasChangedTo: (file, nearest) =>
    `${file} has changed since it was cited; the words that come nearest are now ${nearest}.`,
  notKept: 'What it said then is not kept, so a mistyped citation cannot be told from a changed article.',
  itSaid: 'It said',
  itSaysNow: 'It says now',
  gone: 'The article is gone',
  noLonger: (file, readAt) => `${file} is no longer among the articles. It was first read on ${readAt}.`,
  noPlace: 'No such place',
  noPlaceIn: (file, characters) =>
    `${file} is known, but there is no such place in it: it has ${characters} characters.`,
  unknown: 'Not known',
  ambiguous: 'Several files begin with these digits of a hash; use the whole SHA-256.',
  neverRead: 'No file with this hash is among the articles, nor was one read before.',
  notTheBody: place => `Mind: this is not the article’s body (${place}).`,
  places: {
    body: 'body',
    chrome: 'page chrome',
    headline: 'the headline',
    standfirst: 'the standfirst',
    subheading: 'a sub-heading',
    blank: 'blank',
  },
  calledOtherwise: name => `The citation calls it ${name}; that is not what it is called now.`,
  titleNotStated: 'title not stated',
};
