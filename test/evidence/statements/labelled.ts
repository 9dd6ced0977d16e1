import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/corpus/article.ts';
import type { Segment, Statement } from '../../../src/evidence/statement.ts';
import { articleOf } from '../../corpus/article-builder.ts';

/** A quotation as labelled by hand. `key` tells the statement it belongs to: within its file, or among all when it begins with `@`. */
type Label = {
  readonly file: string;
  readonly key: string;
  readonly speaker: string | null;
  readonly toldTo: string | null;
  readonly start: number;
  readonly end: number;
};

export type Labelled = { readonly article: Article; readonly labels: readonly Label[] };

/**
 * The labelled articles of a folder. Below a line of equals signs each line is a label: `statement | speaker | told to | words`, with an
 * ellipsis between blanks where words are left out.
 */
export const labelledIn = (folder: string): Labelled[] =>
  readdirSync(folder)
    .sort()
    .map(name => labelled(name, readFileSync(join(folder, name), 'utf8')));

const labelled = (file: string, content: string): Labelled => {
  const [text = '', below = ''] = content.split(/^=====$/mu);
  const article = articleOf(file, text);
  const labels = below
    .split('\n')
    .filter(Boolean)
    .map(line => label(file, text, line));
  return { article, labels };
};

const label = (file: string, text: string, line: string): Label => {
  const [key = '', speaker = '', toldTo = '', words = ''] = line.split('|').map(part => part.trim());
  const [first = '', last] = words.split(' … ');
  const start = text.indexOf(first);
  const end = last === undefined ? start + first.length : text.indexOf(last, start) + last.length;
  if (start < 0 || end <= start) throw new Error(`${file}: no such words: ${words}`);
  return {
    file,
    key: key.startsWith('@') ? key : `${file} ${key}`,
    speaker: speaker || null,
    toldTo: toldTo || null,
    start,
    end,
  };
};

/** Figures of a reading against the labels; each miss as a line that tells it. */
export type Figures = {
  readonly precision: number;
  readonly recall: number;
  readonly speakers: number;
  readonly recipients: number;
  readonly grouping: number;
  readonly misses: readonly string[];
};

export const figuresOf = (articles: readonly Labelled[], statements: readonly Statement[]): Figures => {
  const found = statements.flatMap(({ id, segments }) => segments.map(segment => ({ id, segment })));
  const misses: string[] = [];
  const pairs = articles.flatMap(({ article, labels }) =>
    labels.flatMap(wanted => {
      const hit = found.find(
        ({ segment }) =>
          segment.article === article && segment.start === wanted.start && segment.end === wanted.end,
      );
      if (!hit) misses.push(`${article.file} missed: ${article.text.slice(wanted.start, wanted.end)}`);
      return hit ? [{ wanted, ...hit }] : [];
    }),
  );
  const hits = new Set(pairs.map(({ segment }) => segment));
  for (const { segment } of found)
    if (!hits.has(segment))
      misses.push(`${segment.article.file} is none: ${segment.text} <${segment.cue?.text}>`);
  const rightly = pairs.filter(pair => isRight(pair.segment, pair.wanted, misses));
  const told = pairs.filter(({ segment, wanted }) => isTold(segment, wanted, misses));
  const couples = pairs.flatMap((one, at) => pairs.slice(at + 1).map(other => ({ one, other })));
  const alike = couples.filter(
    ({ one, other }) => one.wanted.key === other.wanted.key || one.id === other.id,
  );
  const grouped = alike.filter(({ one, other }) => {
    const right = (one.wanted.key === other.wanted.key) === (one.id === other.id);
    if (!right)
      misses.push(
        `${one.wanted.file} ${one.id === other.id ? 'joined' : 'apart'}: ${one.segment.text} / ${other.segment.text}`,
      );
    return right;
  });
  const wanted = articles.reduce((sum, { labels }) => sum + labels.length, 0);
  return {
    precision: share(pairs.length, found.length),
    recall: share(pairs.length, wanted),
    speakers: share(rightly.length, pairs.length),
    recipients: share(told.length, pairs.length),
    grouping: share(grouped.length, alike.length),
    misses,
  };
};

/** The speaker is right when it is the labelled one, or a fuller name of the same. */
const isRight = (segment: Segment, wanted: Label, misses: string[]): boolean => {
  const right =
    wanted.speaker === null || segment.speaker === null
      ? wanted.speaker === segment.speaker
      : segment.speaker === wanted.speaker ||
        segment.speaker.toLowerCase().endsWith(` ${wanted.speaker.toLowerCase()}`);
  if (!right)
    misses.push(`${wanted.file} speaker ${segment.speaker}, not ${wanted.speaker}: ${segment.text}`);
  return right;
};

const isTold = (segment: Segment, wanted: Label, misses: string[]): boolean => {
  const right = segment.toldTo === wanted.toldTo;
  if (!right) misses.push(`${wanted.file} told ${segment.toldTo}, not ${wanted.toldTo}: ${segment.text}`);
  return right;
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
