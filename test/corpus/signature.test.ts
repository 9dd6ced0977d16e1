import { describe, expect, it } from 'vitest';
import { articleOf } from './article-builder.ts';

const BODY = 'The ferry was late again on Monday, and nobody said why it was so late this time around.';

/** What an article with these lines under its headline and at its end states of itself. */
const factsOf = (above: string[], below: string[] = []) =>
  articleOf(
    '001.txt',
    ['Ferry late again', ...above, BODY, BODY.replace('Monday', 'Tuesday'), ...below].join('\n\n'),
  ).facts;

describe('what the lines beside a text state', () => {
  it.each([
    [['By Jane Doe, The Harbour Courier'], [], 'Harbour Courier'],
    [['The Penrose Journal'], [], 'Penrose Journal'],
    [['Pacific Business Daily | Technology'], [], 'Pacific Business Daily'],
    [[], ['© 2024 Tidewater Money'], 'Tidewater Money'],
    [[], ['Copyright 2018 Example News Ltd. All rights reserved.'], 'Example News Ltd'],
    [[], ['© 2018 Example Inc. All Rights Reserved'], 'Example Inc'],
    [[], ['Copyright 2018 Example News Ltd. Registered in England.'], 'Example News Ltd'],
    [[], ['© Copyright 2006 - 2024 Tidewater Money'], 'Tidewater Money'],
    [['By Jane Doe, The Harbour Reporter'], [], 'Harbour Reporter'],
    [[], ['— Jane Doe, Editor-in-Chief, Quay Notes'], 'Quay Notes'],
    [
      [],
      ["Jane Doe is Quay Notes's resident harbour expert, covering ports and everything near them."],
      'Quay Notes',
    ],
    [[], ['The Leinster Standard – Business'], 'Leinster Standard'],
    [
      [],
      ['Jane Doe covers ports for The Coastal Observer. She used to work for the Daily Telegraph.'],
      'Coastal Observer',
    ],
  ])('the outlet in %j %j', (above, below, outlet) => {
    expect(factsOf(above, below).outlet).toMatchObject({ basis: 'stated', value: outlet });
  });

  it.each([
    [['Image credit: Daily Telegraph'], []],
    [['By Jane Doe, Reuters'], []],
    [['By Jane Doe, Business Editor'], []],
    [['By Jane Doe, Technology Reporter'], []],
    [['Breaking News'], []],
    [[], ['Copyright 2018 All rights reserved']],
    [[], ['Related: What the Morning Post got wrong']],
    [[], ['Read next: The Morning Post on ferries']],
  ])('no outlet in %j %j', (above, below) => {
    expect(factsOf(above, below).outlet.value).toBeNull();
  });

  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By Jane Doe and Sean O’Brien', 'Jane Doe and Sean O’Brien'],
    ['By Jane Doe, The Harbour Courier', 'Jane Doe'],
  ])('the author in "%s"', (line, author) => {
    expect(factsOf([line]).author).toEqual({ basis: 'stated', value: author, line: 3 });
  });

  it('the author in a sign-off below the text', () => {
    expect(factsOf([], ['— Jane Doe, Editor-in-Chief, Quay Notes']).author.value).toBe('Jane Doe');
  });

  it('no author in a line that begins otherwise', () => {
    expect(factsOf(['By the time the ferry came it was dark']).author.value).toBeNull();
  });

  it('gives way to the catalogue', () => {
    const unknown = { basis: 'unknown', value: null } as const;
    const entry = { title: unknown, outlet: unknown, author: unknown, published: unknown, retells: unknown };
    const { facts } = articleOf(
      '001.txt',
      `Ferry late again\n\nBy Jane Doe, The Harbour Courier\n\n${BODY}`,
      entry,
    );
    expect(facts.outlet.value).toBeNull();
    expect(facts.author.value).toBeNull();
  });
});
