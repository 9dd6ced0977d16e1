import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, citeSpan } from '../../src/answer/citation.ts';
import { type WhoSaid, whoSaid } from '../../src/conversation/who-said.ts';
import type { Segment } from '../../src/evidence/statement.ts';
import { whoSaidMessage } from '../../src/slack/blocks/who-said.ts';
import { checkMessage } from '../../src/slack/payload-check.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { excerpt, ships, twin } from './articles.ts';
import { evidence } from './evidence.ts';
import { articles, text } from './hostile.ts';

describe('who said what was shown', () => {
  const [quoted, plain] = whoSaid([excerpt(ships, 2), excerpt(ships, 3)], evidence());

  it('are the speakers of the statements that the excerpt holds', () => {
    expect(quoted?.said.map(({ segment }) => segment.text)).toEqual([
      'It cost 1.4 billion & took <two> years',
    ]);
    expect(plain?.said).toEqual([]);
  });

  it('are not those of another article that stands at the same place', () => {
    const [other] = whoSaid([{ ...excerpt(ships, 2), file: twin.file }], evidence());
    expect(other?.said).toEqual([]);
  });

  it('is told with the report that it rests on, unless that is the outlet itself', () => {
    const told = [excerpt(ships, 2), excerpt(twin, 0)].map(one => whoSaid([one], evidence()));
    const [own = '', retold = ''] = told.map(one => whoSaidMessage(one, english).text);
    expect(own).not.toContain('rests on');
    expect(retold).toContain('it rests on the word of The Wire');
  });

  it('is told in German, the article’s words as they are', () => {
    const { text: told } = whoSaidMessage(quoted ? [quoted] : [], german);
    expect(told).toContain('Wer das sagt, zu 1 Auszug');
    expect(told).toContain('gesagt von Jane &lt;Doe&gt;, head of research');
    expect(told).toContain('“It cost 1.4 billion &amp; took &lt;two&gt; years”');
  });
});

/** Who said something in an article of hostile text. */
const hostile = fc
  .tuple(articles, fc.nat(), fc.array(text(400), { minLength: 4, maxLength: 4 }), fc.boolean(), fc.nat(4))
  .map(([article, n, [speaker = '', role = '', toldTo = '', origin = ''], isNamed, pieces]): WhoSaid => {
    const sentence = article.sentences[n % article.sentences.length];
    if (!sentence) throw new RangeError('no sentence');
    const { start, end } = sentence;
    const cue = citeSpan(article, { start, end: Math.min(end, start + 20) });
    const segment: Segment = {
      start,
      end,
      article,
      text: article.text.slice(start, end),
      speaker: isNamed ? speaker : null,
      role,
      toldTo,
      cue: isNamed && cue ? { start: cue.start, end: cue.end, text: cue.text } : null,
    };
    const statement = { id: 's', speaker: segment.speaker, role, segments: [segment] } as const;
    return {
      citation: cite(article, [sentence]),
      said: Array.from({ length: pieces }, () => ({ statement, segment })),
      origins: [
        {
          id: 'o',
          name: origin,
          inCorpus: false,
          retellings: [{ article, via: null, firstHand: false, basis: 'found', cues: [] }],
        },
      ],
    };
  });

it('any words and names keep to Slack’s limits, in both languages, and nobody is called by them', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), told => {
      for (const words of [english, german]) {
        const { text: said, blocks } = whoSaidMessage(told, words);
        expect(checkMessage({ text: said, blocks })).toEqual([]);
        expect(said).not.toMatch(/<[!@#]/u);
      }
    }),
    { numRuns: 200 },
  );
});
