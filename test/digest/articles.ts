import { createHash } from 'node:crypto';
import type { Article, Facts, Sentence } from '../../src/corpus/article.ts';

/** A small article: each paragraph a list of sentences, with page chrome after the body. */
export const article = (
  file: string,
  paragraphs: readonly (readonly string[])[],
  retells: string | null = null,
): Article => {
  const chrome = '\n\nMost Popular\n\nTen phones to buy now';
  const body = paragraphs.map(sentences => sentences.join(' ')).join('\n\n');
  const text = body + chrome;
  const sentences: Sentence[] = [];
  let from = 0;
  for (const [index, paragraph] of paragraphs.entries())
    for (const sentence of paragraph) {
      const start = text.indexOf(sentence, from);
      from = start + sentence.length;
      sentences.push({ start, end: from, paragraph: index + 1, inlineChrome: [] });
    }
  return {
    file,
    number: file.slice(0, 3),
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    lines: [],
    sentences,
    facts: facts(retells),
  };
};

/** An article of one sentence of its own. */
export const brief = (file: string, words: string): Article => article(file, [[words]]);

const facts = (report: string | null): Facts => {
  const unknown = { basis: 'unknown' as const, value: null };
  return {
    title: unknown,
    outlet: unknown,
    author: unknown,
    published: unknown,
    address: unknown,
    retells:
      report === null
        ? unknown
        : { basis: 'stated' as const, value: { source: 'The Wall Street Journal', report }, line: 1 },
  };
};
