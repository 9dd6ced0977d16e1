import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sentencesIn } from './sentences-in-code.ts';

const room = new URL('../../../src/slack/', import.meta.url);

/** Files whose sentences nobody reads in a message of the desk. */
const OTHERS: ReadonlySet<string> = new Set([
  // What Slack's directory and an admin are told of the app, and what is wrong with a manifest.
  'surface.ts',
  'manifest.ts',
  'manifest-functions.ts',
  'manifest-rules.ts',
  // What stands in the log.
  'redaction.ts',
]);

/** Literals that are no words of the desk to people. */
const ALLOWED: ReadonlySet<string> = new Set([
  // A state.
  'not now',
  // Logged under these names.
  'Slack does not show that an answer is on its way',
  'Slack took no title for a conversation',
  'Slack may show an answer as on its way',
  // On the way out nobody's language is known; it stands after ten messages of one answer that Slack refused as blocks.
  'The rest is too long to send here.',
]);

it('every sentence that people read in Slack stands in the tables of words', async () => {
  const files = (await readdir(room, { recursive: true })).filter(
    file =>
      file.endsWith('.ts') && !file.startsWith('words/') && !file.startsWith('payload-') && !OTHERS.has(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = await Promise.all(
    files.map(async file => {
      const sentences = sentencesIn(await readFile(new URL(file, room), 'utf8'));
      return [file, sentences.filter(sentence => !ALLOWED.has(sentence))] as const;
    }),
  );
  expect(Object.fromEntries(found.filter(([, sentences]) => sentences.length > 0))).toEqual({});
});

it.each([
  ["const a = 'Please try again.';", ['Please try again.']],
  ['const a = (n: number) => `' + '$' + '{n} more messages`;', [' more messages']],
  ["log.warn({}, 'Slack is out of reach'); throw new TypeError('An edition has no words');", []],
  ["const a = { text: 'Export', type: 'button' };", ['Export']],
  ["const a = 'digest_form'; const b = 'Later.';", ['Later.']],
])('finds the sentences in %s', (source, sentences) => {
  expect(sentencesIn(source)).toEqual(sentences);
});
