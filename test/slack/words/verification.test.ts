import { expect, it } from 'vitest';
import { verifyTyped } from '../../../src/evidence/citations/verification-words.ts';
import { german } from '../../../src/slack/words/german.ts';
import { libraryOf, ships, twin } from '../articles.ts';
import { englishIn } from './english-left.ts';

const past = [
  { sha256: 'f'.repeat(64), file: '009_gone.txt', number: '009', text: 'Xyzzy.', readAt: '2026-01-01' },
  { sha256: 'e'.repeat(64), file: ships.file, number: '001', text: 'Xyzzy xyzzy.', readAt: '2026-01-01' },
  { sha256: 'd'.repeat(64), file: ships.file, number: '001', text: ships.text, readAt: '2026-01-01' },
  { sha256: `c1${'0'.repeat(62)}`, file: 'a.txt', number: '011', text: 'Xyzzy.', readAt: '2026-01-01' },
  { sha256: `c1${'1'.repeat(62)}`, file: 'b.txt', number: '012', text: 'Xyzzy.', readAt: '2026-01-01' },
];
const versions = { find: async (prefix: string) => past.filter(({ sha256 }) => sha256.startsWith(prefix)) };
const hash = ships.sha256.slice(0, 8);

it.each([
  ['xyzzy', 'not_a_citation'],
  [`001:42-69@${hash}`, 'matches'],
  [`777:42-69@${hash}`, 'matches'],
  [`001:0-13@${hash}`, 'matches'],
  [`001:9990-9999@${hash}`, 'out_of_place'],
  ['009:0-5@ffffffff', 'gone'],
  ['001:0-5@eeeeeeee', 'changed'],
  ['001:42-69@dddddddd', 'moved'],
  ['003:0-5@abcabcab', 'unknown'],
])('what became of %s is said in German alone (%s)', async (typed, outcome) => {
  const verified = await verifyTyped(typed, libraryOf([ships, twin]), versions, german.sourcing.verification);
  expect(verified.outcome).toBe(outcome);
  const { heading, lines, quotes } = verified.words;
  const said = [heading, ...lines, ...quotes.map(({ label }) => label)];
  expect(said.map(text => ({ text })).flatMap(englishIn)).toEqual([]);
  expect(heading).not.toBe('');
});
