import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/slack/limits.ts';
import { english } from '../../../src/slack/words/english.ts';
import { german } from '../../../src/slack/words/german.ts';
import { wordsOf } from '../../../src/slack/words/languages.ts';
import type { Words } from '../../../src/slack/words/words.ts';
import { languages } from '../languages.ts';
import { leavesOf, textsOf } from './table-leaves.ts';

it.each([
  ['de-DE', german],
  ['de', german],
  ['DE-at', german],
  ['en-GB', english],
  ['fr-FR', english],
  ['deutsch', english],
  ['', english],
  [null, english],
  [undefined, english],
])('speaks the language of the locale %s, or English', (locale, words) => {
  expect(wordsOf(locale).tag).toBe(words.tag);
});

/** The same in both languages: names of formats, commands, and words that German has too. */
const SAME: ReadonlySet<string> = new Set([
  'sourcing.export.formats.markdown',
  'sourcing.export.formats.bibtex',
  'sourcing.export.formats.csl-json',
]);

/** What a prompt sends is a command, which is English everywhere. */
const COMMANDS = /^agent\.prompts\.\d\.message$/u;

it('German has an entry for every English one, and none is the English one', () => {
  const germans = new Map(leavesOf(german).map(leaf => [leaf.path, leaf]));
  const leaves = leavesOf(english);
  expect([...germans.keys()].sort()).toEqual(leaves.map(({ path }) => path).sort());
  const same = leaves.filter(leaf => {
    const other = germans.get(leaf.path);
    const texts = textsOf(leaf).filter(text => /\p{L}{3}/u.test(text));
    return texts.length > 0 && other !== undefined && texts.join('|') === textsOf(other).join('|');
  });
  expect(
    same.map(({ path }) => path).filter(path => path !== 'tag' && !SAME.has(path) && !COMMANDS.test(path)),
  ).toEqual([]);
});

describe.each(languages.map(words => [words.tag, words] as const))('the words in %s', (tag, words) => {
  const texts = leavesOf(words).flatMap(leaf => textsOf(leaf).map(text => [leaf.path, text] as const));
  const offending = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text));

  it('are many', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it('shout nowhere, and mean nothing by an emoji', () => {
    expect(offending(/!(?!`)|\p{Extended_Pictographic}|:[a-z_]+:/u)).toEqual([]);
  });

  it('hold no slip of a template', () => {
    expect(offending(/\$\{|\}| {2}|\bnull\b|\s\.|,,/u)).toEqual([]);
  });

  it('are in sentence case', () => {
    const titled = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ ?)+$/u;
    expect(tag === 'de' ? [] : offending(titled)).toEqual([]);
  });

  it('keep the quotation marks of the language', () => {
    expect(offending(tag === 'de' ? /“[^„“]*”/u : /[„]/u)).toEqual([]);
    expect(offending(/ "|" /u)).toEqual([]);
  });

  it('speak to people formally', () => {
    expect(
      tag === 'de' ? offending(/(?<!\p{L})(?:du|dich|dir|dein\p{L}*|euch|euer|eure)(?!\p{L})/iu) : [],
    ).toEqual([]);
  });

  it.each(bounded(words))('%s has room for at most %i characters', (_, most, text) => {
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

/** Texts that stand where Slack has little room, or a phone has, with the most characters that they may have. */
function bounded({ digest: { form }, edition, sourcing, lists, notice, answer, watch }: Words) {
  const { view, element, object } = limits;
  const buttons = [
    ...[form.preview, form.pause, form.resume, form.off, form.change, form.setUp, form.chooseChannel],
    ...[edition.preview.post, edition.showPlace(10), lists.more, lists.start, lists.export],
    ...[
      sourcing.export.next,
      sourcing.export.start,
      answer.share,
      answer.chain,
      answer.export,
      answer.context,
    ],
    ...[answer.openArticle, watch.tellMe, watch.stop],
  ];
  const titles = [
    form.title,
    edition.preview.title,
    sourcing.chain.title,
    sourcing.context.title,
    sourcing.export.title,
  ];
  return [
    ...buttons.map(text => ['a button', 30, text] as const),
    ...titles.map(text => ['a title', view.title, text] as const),
    ...[form.turnOn, form.save, form.saveAndResume].map(text => ['submitting', view.submit, text] as const),
    ...[form.cancel, notice.close].map(text => ['closing', view.close, text] as const),
    ...[form.typeCity, form.chooseChannel, sourcing.export.format].map(
      text => ['a placeholder', element.placeholder, text] as const,
    ),
    ['the title of a confirmation', object.confirmTitle, form.offTitle] as const,
    ['its text', object.confirmText, form.offText] as const,
    ...[form.off, form.keep].map(text => ['its button', object.confirmButton, text] as const),
    ['an option', object.optionText, form.weekly] as const,
    ...[
      edition.preview.postLabel,
      form.opensForm(form.chooseChannel),
      lists.placeLabel(answer.context, 'x'.repeat(10)),
    ].map(text => ['a label for screen readers', element.accessibilityLabel, text] as const),
  ];
}
