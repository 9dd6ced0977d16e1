import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerFrom } from '../../src/answer/answering.ts';
import { citationLine, shortCitation } from '../../src/answer/citation.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf } from '../corpus/article-builder.ts';

const bridge = articleOf(
  '001.txt',
  `Bridge opens at last

The new bridge cost the city 40 million euros, the council said. Trams will cross it from May.

“We never doubted the builders of the bridge,” mayor Ann Example told City News.

Most Popular

Ten zebras that you must see`,
);
const echo = articleOf(
  '002.txt',
  'The council said that the new bridge cost the city 40 million euros. Its deck rests on four piers.',
);
const ask = await answerFrom([bridge, echo]);

const firstText = (answer: Answer): string | null =>
  answer.outcome === 'answered' ? answer.excerpts[0].text : null;

describe('answerFrom', () => {
  it.each([
    ['how much money did the bridge cost', 'The new bridge cost'],
    ['when do trams cross?', 'Trams will cross'],
    ['who is ann example', '“We never doubted'],
    ['@desk pls tell me what the deck rests on, thx', 'Its deck rests'],
  ])('answers "%s" with the sentence that says so', (question, opening) => {
    expect(firstText(ask(question))).toContain(opening);
  });

  it('folds what another article prints of the same statement into "also"', () => {
    const answer = ask('what did the new bridge cost the city');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    expect(answer.excerpts[0].also.map(({ file }) => file)).toHaveLength(1);
    expect(new Set([answer.excerpts[0].file, answer.excerpts[0].also[0]?.file])).toEqual(
      new Set(['001.txt', '002.txt']),
    );
    expect(answer.excerpts.filter(({ text }) => text.includes('40 million'))).toHaveLength(1);
  });

  it('shows a sentence that an article prints twice once', async () => {
    const twice = articleOf(
      '003.txt',
      'The ferry sank in the harbour.\n\nNobody was hurt at all.\n\nThe ferry sank in the harbour.',
    );
    const answer = (await answerFrom([twice]))('which ferry sank');
    expect(answer.outcome === 'answered' && answer.excerpts).toHaveLength(1);
  });

  it.each([
    ['how do I reset my password', 'off_topic'],
    ['what did Zorgon say about the bridge', 'names_absent'],
    ['why did the builders strike and sue everybody', 'no_evidence'],
    ['how many builders doubted the mayor', 'type_absent'],
    ['ten zebras', 'off_topic'],
  ])('says that the articles do not answer "%s": %s', (question, reason) => {
    const answer = ask(question);
    expect(answer.outcome === 'not_in_articles' && answer.reason.kind).toBe(reason);
  });

  it('shows the sentence that denies what a question supposes, and says so', async () => {
    const port = articleOf(
      '001.txt',
      `Port plans

The government has closed the northern port and asked the islands to do the same, something Lumora decided not to do.

Fishing boats from Lumora land their catch there every morning.`,
    );
    const answer = (await answerFrom([port]))('why did Lumora close the northern port?');
    if (answer.outcome !== 'not_in_articles') throw new Error('must not be answered');
    expect(answer.reason).toEqual({ kind: 'premise_contradicted' });
    expect(answer.nearest.map(({ text }) => text)).toEqual([
      expect.stringMatching(/something Lumora decided not to do\.$/u),
    ]);
  });

  it('says that nothing tells what somebody said who is not told to have spoken', () => {
    const answer = ask('what did the harbour master of the city say?');
    expect(answer.outcome === 'not_in_articles' && answer.reason).toMatchObject({ kind: 'type_absent' });
  });

  it('looks further than for a first answer only when more is asked for', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      articleOf(`${100 + at}.txt`, 'The ferry sank in the harbour of Velbrook on Monday.'),
    );
    const asking = await answerFrom(many);
    const places = [0, 1, 2].flatMap(skip => {
      const answer = asking('which ferry sank', { skip });
      return answer.outcome === 'answered' ? [answer.excerpts.map(({ also }) => 1 + also.length)] : [];
    });
    expect(places).toEqual([[20], [10]]);
  });

  it('answers each of two questions in turn', () => {
    const answer = ask('what did the new bridge cost? when will trams cross?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    expect(answer.excerpts[0].text).toContain('40 million euros');
    expect(answer.excerpts[0].text + answer.excerpts[1]?.text).toContain('from May');
    expect(answer.unanswered).toEqual([]);
  });

  it('names that one of two questions which the articles do not answer', () => {
    const answer = ask('hi! who won the national spelling contest, and what did the new bridge cost?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    expect(answer.excerpts[0].text).toContain('40 million euros');
    expect(answer.unanswered).toEqual(['who won the national spelling contest']);
  });

  it('brings the sentence before along when the best one points back to it', async () => {
    const article = articleOf(
      '001.txt',
      'Ada Sample runs the ferry company of the islands. She expects that fares will double next summer.',
    );
    const answer = (await answerFrom([article]))('will ferry fares double next summer?');
    expect(firstText(answer)).toBe(
      'Ada Sample runs the ferry company of the islands. She expects that fares will double next summer.',
    );
  });

  it('shows an excerpt of each outlet that the question names', async () => {
    const told = (file: string, outlet: string, text: string) =>
      articleOf(file, text, {
        title: { basis: 'unknown', value: null },
        outlet: { basis: 'inferred', value: outlet, evidence: [] },
        author: { basis: 'unknown', value: null },
        published: { basis: 'unknown', value: null },
        retells: { basis: 'unknown', value: null },
      });
    const ask = await answerFrom([
      told('001.txt', 'Gazette', 'The tower will be painted blue, the architect told reporters on Monday.'),
      told(
        '002.txt',
        'Morning Herald',
        'Painters have begun to give the tower a coat of blue, a witness reported.',
      ),
      told(
        '003.txt',
        'Daily Post',
        'The tower will be painted blue in spring, and the painters are hired for the tower.',
      ),
    ]);
    const answer = ask('did both the Gazette and Morning Herald report that the tower is painted blue?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    const outlets = answer.excerpts.flatMap(({ outlet, also }) => [
      outlet,
      ...also.map(other => other.outlet),
    ]);
    expect(outlets.slice(0, 2).sort()).toEqual(['Gazette', 'Morning Herald']);
  });

  it.each(['', 'hello', 'thanks!'])('offers help for "%s"', question => {
    expect(ask(question)).toEqual({ outcome: 'help', question });
  });

  it('cites what it shows, and says what is not known', () => {
    const answer = ask('when do trams cross?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    const [excerpt] = answer.excerpts;
    expect(citationLine(excerpt)).toBe(
      `001 · Bridge opens at last · outlet not stated · author not stated · undated · paragraph 1 · ${shortCitation(excerpt)}`,
    );
    expect(shortCitation(excerpt)).toBe(`001:${excerpt.start}-${excerpt.end}@${bridge.sha256.slice(0, 8)}`);
  });

  it('shows only exact slices of body text, none empty, none twice, for any articles and questions', async () => {
    const english = englishWords();
    const word = fc.oneof(
      fc.constantFrom(
        'bridge',
        'tram',
        'Mayor',
        'said',
        'U.S.',
        'Co.',
        '“so”',
        '40',
        'May',
        'Related',
        'Advertisement',
        '(opens in new tab)',
        '\n',
        '\n\n',
        '. ',
        '? ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const page = fc.array(word, { minLength: 1, maxLength: 80 }).map(words => words.join(' '));
    const noun = fc.constantFrom(
      'bridge',
      'tram',
      'harbour',
      'council',
      'Velbrook',
      'Ada Quill',
      'Orsk',
      'ferry',
    );
    const verb = fc.constantFrom(
      'closed',
      'will open',
      'did not ban',
      'denied',
      'praised',
      'costs 40 euros for',
    );
    const sentence = fc
      .tuple(fc.constantFrom('The', 'It', 'The company and the', 'In May the'), noun, verb, noun, noun)
      .map(
        ([opening, one, deed, other, third]) => `${opening} ${one} ${deed} the ${other} near the ${third}.`,
      );
    const furniture = fc.constantFrom('Related articles', 'Advertisement', 'Share this', 'By Ada Quill');
    const told = fc
      .array(fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: furniture }), {
        minLength: 2,
        maxLength: 12,
      })
      .chain(lines => fc.tuple(...lines.map(line => fc.constantFrom(`${line} `, `${line}\n\n`))))
      .map(lines => lines.join(''));
    const asked = fc
      .tuple(fc.constantFrom('why did', 'when did', 'did', 'what about', 'who', 'how many'), noun, verb, noun)
      .map(words => `${words.join(' ')}?`);
    const tales = fc.oneof(
      fc.array(page, { minLength: 1, maxLength: 4 }),
      fc.array(told, { minLength: 1, maxLength: 4 }),
    );
    const seen = { answered: 0, nearest: 0, also: 0, pairs: 0 };
    await fc.assert(
      fc.asyncProperty(tales, fc.oneof(page, asked), async (pages, question) => {
        const articles = pages.map((text, at) => articleOf(`00${at}.txt`, text));
        const ask = await answerFrom(articles, english);
        const answer = ask(question);
        if (answer.outcome === 'help') return;
        const excerpts = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
        const cited = excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
        seen[answer.outcome === 'answered' ? 'answered' : 'nearest'] += excerpts.length;
        for (const { also } of excerpts) seen.also += also.length;
        for (const { file, text, start, end } of cited) {
          const article = articles.find(candidate => candidate.file === file);
          expect(text).not.toBe('');
          expect(article?.text.slice(start, end)).toBe(text);
          const lines = article?.lines.filter(
            line => line.role !== 'blank' && line.start < end && start < line.end,
          );
          expect(lines?.every(({ role }) => role === 'body')).toBe(true);
          const inside = article?.sentences.filter(one => start <= one.start && one.end <= end) ?? [];
          seen.pairs += inside.length === 2 ? 1 : 0;
          expect(inside.length === 1 || (inside.length === 2 && text.length <= 400)).toBe(true);
        }
        for (const [at, one] of cited.entries())
          for (const other of cited.slice(at + 1))
            expect(one.file !== other.file || one.end <= other.start || other.end <= one.start).toBe(true);
        expect(excerpts.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
    for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true]);
  });
});
