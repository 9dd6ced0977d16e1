import { type Answer, noFilters } from '../../src/answer/answer.ts';
import type { Citation } from '../../src/answer/citation.ts';

const citation: Citation = {
  start: 0,
  end: 21,
  file: '001.txt',
  text: 'The bridge opens now.',
  sha256: 'ab'.repeat(32),
  number: '001',
  title: null,
  outlet: null,
  author: null,
  published: null,
  publishedBasis: 'unknown',
  address: null,
  paragraph: 1,
  inlineChrome: [],
};

/** An answer with an excerpt. */
export const answered = (question: string): Extract<Answer, { outcome: 'answered' }> => ({
  outcome: 'answered',
  question,
  excerpts: [{ ...citation, also: [] }],
  unanswered: [],
  filters: noFilters,
});

/** That the articles do not answer. */
export const notIn = (question: string): Answer => ({
  outcome: 'not_in_articles',
  question,
  reason: { kind: 'no_evidence' },
  nearest: [],
  filters: noFilters,
});
