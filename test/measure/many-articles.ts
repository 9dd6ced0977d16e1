import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/reading.ts';
import { addressOf } from '../../src/evidence/citations/text-fragment.ts';
import { verifyTyped } from '../../src/evidence/citations/verification-words.ts';
import { gatherEvidence } from '../../src/evidence/gathering.ts';
import { viewMessage } from '../../src/slack/evidence-listing.ts';
import { checkMessage } from '../../src/slack/payload-check.ts';
import type { DeskEvidence } from '../../src/slack/ports.ts';
import { english } from '../../src/slack/words/english.ts';

/**
 * Prints how long the evidence of 2,000 articles takes to gather, how long anything else waits meanwhile at most, and how long each list
 * takes to its first message, which is checked against Slack's limits. The articles are those of the labelled sets, again and again with
 * other words and names in each round: `node test/measure/many-articles.ts`.
 */
const main = async (): Promise<void> => {
  const articles = manyArticles(2_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [gathered, gathering] = await timed(() => gatherEvidence(articles));
  delay.disable();
  console.log(
    `${articles.length} articles gathered in ${gathering.toFixed(0)} ms; nothing waited longer than ${(delay.max / 1e6).toFixed(0)} ms`,
  );
  const library = { folder: '', articles, skipped: [], warnings: [], examples: [] };
  const evidence: DeskEvidence = {
    ...gathered,
    verify: async (typed, texts) =>
      (await verifyTyped(typed, library, { find: async () => [] }, texts)).words,
    addressOf,
  };
  const [first] = articles;
  for (const [name, of] of [
    ['sources', ''],
    ['speakers', ''],
    ['quotes', 'spokesperson'],
    ['compare', 'financial aid'],
    ['compare', 'equipment ban'],
    ['adds', 'Reuters'],
    ['timeline', ''],
    ['verify', `${first?.number}:0-20@${first?.sha256.slice(0, 8)}`],
  ] as const) {
    const ports = { library: () => library, evidence: () => evidence };
    const [message, took] = await timed(() => viewMessage({ name, of }, ports, english));
    const { text, blocks } = message;
    const problems = checkMessage({ channel: 'C1', unfurl_links: false, unfurl_media: false, text, blocks });
    console.log(`${name} ${of}: ${took.toFixed(0)} ms, ${problems.length} problems with Slack's limits`);
  }
};

const timed = async <Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> => {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
};

const manyArticles = (count: number): Article[] => {
  const texts = readdirSync(SETS, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => readFileSync(join(SETS, file), 'utf8'));
  const words = [...new Set(texts.join(' ').match(/\b[a-z]{6,}\b/gu))];
  return Array.from({ length: count }, (_, at) => {
    const text = varied(texts[at % texts.length] ?? '', Math.floor(at / texts.length), words);
    const number = String(at).padStart(4, '0');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return readArticle(`${number}.txt`, number, { text, sha256 }, undefined);
  });
};

/** The text in its own words in the first round, with every fourth long word and half of the names changed in the others. */
const varied = (text: string, round: number, words: readonly string[]): string => {
  if (round === 0) return text;
  let seed = round * 7_919;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  return text
    .replace(/\b[a-z]{6,}\b/gu, word => (next() % 4 === 0 ? (words[next() % words.length] ?? word) : word))
    .replace(/\b[A-Z][a-z]{4,}\b/gu, name =>
      next() % 2 === 0 ? `${name}${String.fromCharCode(97 + round)}` : name,
    );
};

const SETS = 'test/evidence/origins';

await main();
