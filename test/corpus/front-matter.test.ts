import { describe, expect, it } from 'vitest';
import { articleOf, sentencesIn } from './article-builder.ts';

const BODY =
  'The ministry opened the bridge on Tuesday after nine years of work, and the mayor said that it would carry trams.';

/** The article with these lines between two rows of dashes and then these. */
const fronted = (front: string, below = BODY) => articleOf('x.md', `---\n${front}\n---\n${below}`);

describe('front matter', () => {
  it.each([
    ['title: "Bridge opens"', 'Bridge opens'],
    ["title: 'Bridge opens'", 'Bridge opens'],
    ['title: Bridge opens', 'Bridge opens'],
    ['title: Bridge opens: trams follow  # working title', 'Bridge opens: trams follow'],
    ['Title:   "Bridge #9 opens" # working title', 'Bridge #9 opens'],
  ])('gives the title in %s', (line, title) => {
    const { facts } = fronted(`layout: post\n${line}\ndate: 2020-10-09`);
    expect(facts.title).toEqual({ basis: 'stated', value: title, line: 3 });
  });

  it.each([
    'title: "The \\"last\\" bridge"',
    "title: 'The mayor''s bridge'",
    'title: >\n  Bridge\n  opens',
    'title: Bridge\n  opens',
    'title: ""',
    'title: [Bridge]',
    'draft: true',
  ])('gives none in %j, whose words do not stand so on its line', line => {
    expect(fronted(`layout: post\n${line}`).facts.title.value).toBeNull();
  });

  it('gives way to a heading, and goes before a line that is not marked as one', () => {
    expect(fronted('title: A working title', `\n# Bridge opens at last\n\n${BODY}`).facts.title).toEqual({
      basis: 'stated',
      value: 'Bridge opens at last',
      line: 5,
    });
    const title = fronted('title: Bridge opens at last', `\nA picture of it\n\n${BODY}`).facts.title;
    expect(title).toEqual({ basis: 'stated', value: 'Bridge opens at last', line: 2 });
  });

  it.each(['\n', '\r\n', '\r'])(
    'is furniture line by line, with the line break %j and a byte order mark',
    end => {
      const text = `\uFEFF---\ntitle: Bridge opens\ntags:\n  - trams\n\n# a remark\n...\n${BODY}`;
      const article = articleOf('x.md', text.replaceAll('\n', end));
      expect(article.lines.map(({ role }) => role)).toEqual([...Array(7).fill('chrome'), 'body']);
      expect(sentencesIn(article)).toEqual([BODY]);
      expect(article.facts.title.value).toBe('Bridge opens');
    },
  );

  it('does not hide the byline below it', () => {
    const front = 'title: Bridge opens\nlayout: post\ntags: trams\nlang: en\nslug: bridge';
    expect(fronted(front, `\nBy Jane Doe\n\n${BODY}`).facts.author).toMatchObject({ value: 'Jane Doe' });
  });

  it.each([
    ['a rule above the text', `---\n\nBridge opens at last\n\n${BODY}\n\n---\n\n${BODY}`],
    ['questions between rules', `---\nQ: Will it carry trams?\nA: It will, from the spring.\n---\n${BODY}`],
    ['prose between rules', `---\nTitle: Bridge\nThe mayor spoke first.\n---\n${BODY}`],
    ['keys without an end', `---\ntitle: Bridge opens\n\n${BODY}`],
    ['keys below other lines', `Bridge opens\n---\ntitle: Bridge\n---\n${BODY}`],
  ])('is not found in %s', (_, text) => {
    expect(articleOf('x.md', text).facts.title.value).not.toBe('Bridge');
    expect(sentencesIn(articleOf('x.md', text)).length).toBeGreaterThan(0);
    expect(
      articleOf('x.md', text)
        .lines.slice(0, 2)
        .every(({ role }) => role === 'chrome'),
    ).toBe(false);
  });
});
