import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';

/**
 * Asks the openings of some of the articles' own sentences, with a pause after each, so that the first person who asks does not
 * wait for the engine to compile what it runs for the first time, nor for tables that are read when they are first needed.
 */
export const warmUp = async (
  ask: (question: string) => unknown,
  articles: readonly Article[],
): Promise<void> => {
  const sentences = articles.flatMap(({ text, sentences: spans }) => spans.map(span => slice(text, span)));
  ask(UNKNOWN);
  await breath();
  const step = Math.max(1, Math.floor(sentences.length / QUESTIONS));
  for (let turn = 0; turn < QUESTIONS && turn * step < sentences.length; turn += 1) {
    const words = (sentences[turn * step] ?? '').split(/\s+/u).slice(0, WORDS).join(' ');
    ask(`${OPENINGS[turn % OPENINGS.length]} ${words}?`);
    await breath();
  }
};

const OPENINGS = [
  'Who is',
  'When did',
  'Why does',
  'How many',
  'Which countries',
  'What did',
  'Where is',
  'Does',
];
/** A word that no article has: what it may be a slip of is looked up in the dictionary. */
const UNKNOWN = 'What is a xylotomously?';
const QUESTIONS = 64;
const WORDS = 8;
