import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.ts';
import { noFilters } from '../../src/answer/answer.ts';
import { readFilters } from '../../src/search/filters.ts';
import { openHttp } from '../../src/slack/connection/http.ts';
import { searchResults, searchWords } from '../../src/slack/enterprise-search-results.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { surface } from '../../src/slack/surface.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { ask, library } from './articles.ts';
import { event, ports, send, token } from './desk.ts';
import { fakeSlack } from './fake-slack.ts';
import { usersInfo } from './people.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const openSearchDesk = async (enterpriseSearch = true, changes: Partial<DeskPorts> = {}) => {
  const slack = await fakeSlack();
  slack.answerWith('users.info', usersInfo);
  const wired = ports(changes);
  const connection = await openHttp(wired.desk, {
    installations: [{ team: null, token }],
    slackApiUrl: slack.apiUrl,
    strict: true,
    askAgainAfter: 20,
    signingSecret: 'test-signing-secret',
    port: 0,
    host: '127.0.0.1',
    enterpriseSearch,
  });
  open.push(
    () => connection.stop(),
    () => slack.close(),
  );
  return {
    ...wired,
    slack,
    call: async (callback_id: string, inputs: object, user = 'U1') => {
      const { status } = await send(connection.url ?? '', executed(callback_id, inputs, user));
      await connection.app.idle(5000);
      return status;
    },
    completed: () => slack.of('functions.completeSuccess'),
    failed: () => slack.of('functions.completeError'),
  };
};

const { search, filters } = surface.enterpriseSearch;

/** docs.slack.dev/reference/events/function_executed */
const executed = (callback_id: string, inputs: object, user: string) =>
  event(
    {
      type: 'function_executed',
      function: {
        id: 'Fn1',
        callback_id,
        type: 'app',
        title: '',
        input_parameters: [],
        output_parameters: [],
      },
      function_execution_id: 'Fx1',
      workflow_execution_id: 'Wx1',
      bot_access_token: token,
      event_ts: '1700000004.000400',
      inputs: { user_context: { id: user, secret: 'hush-hush' }, ...inputs },
    },
    { api_app_id: 'A1' },
  );

const Results = z.object({
  search_results: z.array(z.object({ external_ref: z.object({ id: z.string() }) })),
});

const outlets = [...new Set(library().articles.flatMap(({ facts }) => facts.outlet.value ?? []))];
const question = library().examples[0] ?? '';

/** What is said when there is nothing further. */
const noMore = (asked: string): Answer => ({
  outcome: 'not_in_articles',
  question: asked,
  reason: { kind: 'no_more' },
  nearest: [],
  filters: noFilters,
});

/** Answers once, and has no more. */
const answeringOnce: DeskPorts['ask'] = (asked, { skip = 0 } = {}) =>
  skip === 0 ? answered() : noMore(asked);

/** Answers with so many excerpts in all, five at a time. */
const answeringWith =
  (count: number): DeskPorts['ask'] =>
  (asked, { skip = 0 } = {}) => {
    const [sample] = answered().excerpts;
    const [first, ...rest] = Array.from({ length: Math.min(5, count - skip) }, (_, index) => ({
      ...sample,
      end: sample.end + skip + index,
    }));
    return first ? { ...answered(), excerpts: [first, ...rest] } : noMore(asked);
  };

/** An answer with excerpts, whatever else the answers of the moment hold. */
const answered = (): Extract<Answer, { outcome: 'answered' }> => {
  const answer = ask(question);
  if (answer.outcome !== 'answered') throw new Error(`Not answered: ${question}`);
  return answer;
};

describe('in Enterprise Search the desk', () => {
  it('gives the excerpts that answer, verbatim and each with a link, before it acknowledges', async () => {
    const desk = await openSearchDesk(true, { ask: answeringOnce });
    expect(await desk.call(search.callbackId, { query: question, filters: {} })).toBe(200);
    const [{ outputs, function_execution_id } = { outputs: null }] = desk.completed();
    expect(function_execution_id).toBe('Fx1');
    const { excerpts } = answered();
    expect(outputs).toEqual({
      search_results: excerpts.map(excerpt => ({
        external_ref: { id: expect.stringContaining('@') },
        title: expect.stringContaining(excerpt.outlet ?? ''),
        description: excerpt.text,
        link: expect.stringMatching(/^https?:\/\//u),
        date_updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
      })),
    });
    expect(desk.failed()).toEqual([]);
  });

  it('gives nothing where the articles do not answer: the nearest passages are no results', async () => {
    const { question: asked, excerpts } = answered();
    const nearest = [...excerpts];
    const answer = {
      ...answered(),
      outcome: 'not_in_articles',
      reason: { kind: 'no_evidence' },
      nearest,
    } as const;
    const desk = await openSearchDesk(true, { ask: () => ({ ...answer, question: asked }) });
    await desk.call(search.callbackId, { query: 'anything', filters: {} });
    expect(desk.completed()).toEqual([expect.objectContaining({ outputs: { search_results: [] } })]);
  });

  it.each([
    [3, 3],
    [12, 12],
    [40, 20],
  ])('gives of %i excerpts that answer %i, each once and the best first', async (count, shown) => {
    const desk = await openSearchDesk(true, { ask: answeringWith(count) });
    await desk.call(search.callbackId, { query: question, filters: {} });
    const [{ outputs } = { outputs: null }] = desk.completed();
    const ids = Results.parse(outputs).search_results.map(({ external_ref }) => external_ref.id);
    expect(ids).toHaveLength(shown);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('looks for bare words that are no question as they stand', async () => {
    const asks: string[] = [];
    const desk = await openSearchDesk(true, {
      ask: (asked, options = {}) => {
        asks.push(asked);
        return asked.startsWith('"') ? answeringOnce(asked, options) : noMore(asked);
      },
    });
    await desk.call(search.callbackId, { query: 'national "security', filters: { outlets: ['BBC'] } });
    expect(asks.slice(0, 2)).toEqual(['national "security from:BBC', '"national  security" from:BBC']);
    const [{ outputs } = { outputs: null }] = desk.completed();
    expect(Results.parse(outputs).search_results).toHaveLength(answered().excerpts.length);
  });

  it('narrows a search down to the outlets that were chosen', async () => {
    const asked = vi.fn(answeringOnce);
    const desk = await openSearchDesk(true, { ask: asked });
    await desk.call(search.callbackId, { query: 'spectrum', filters: { outlets: ['The Paper', 'BBC'] } });
    expect(asked).toHaveBeenCalledWith(searchWords('spectrum', ['The Paper', 'BBC']), { skip: 0 });
    const typed = readFilters(searchWords('spectrum', ['The Paper', 'BBC']));
    expect(typed.question.trim()).toBe('spectrum');
    expect(typed.filters).toEqual([
      { kind: 'outlet', value: 'The Paper', excluded: false },
      { kind: 'outlet', value: 'BBC', excluded: false },
    ]);
  });

  it.each([
    ['U1', english],
    ['UDE', german],
  ])('offers %s the outlets to choose from, by names in their language', async (user, words) => {
    const desk = await openSearchDesk();
    expect(await desk.call(filters.callbackId, {}, user)).toBe(200);
    const [{ outputs } = { outputs: null }] = desk.completed();
    expect(outputs).toEqual({
      filters: [
        {
          name: 'outlets',
          display_name: words.agent.outlet,
          display_name_plural: words.agent.outlets,
          type: 'multi_select',
          options: expect.arrayContaining(outlets.map(name => ({ name, value: name }))),
        },
      ],
    });
  });

  it('says in plain words that a search failed, and logs why but no secret', async () => {
    const ask = () => {
      throw new Error('broken');
    };
    const desk = await openSearchDesk(true, { ask });
    expect(await desk.call(search.callbackId, { query: 'x', filters: {} }, 'UDE')).toBe(200);
    expect(desk.failed()).toEqual([expect.objectContaining({ error: german.agent.searchFailed })]);
    expect(desk.completed()).toEqual([]);
    expect(JSON.stringify(desk.lines)).toContain('broken');
    expect(JSON.stringify(desk.lines)).not.toContain('hush-hush');
  });

  it('takes inputs that it does not know for no filters, and none for a fault', async () => {
    const desk = await openSearchDesk(true, { ask: answeringOnce });
    await desk.call(search.callbackId, { query: 'x', filters: { outlets: 'BBC', colour: ['red'] } });
    await desk.call(search.callbackId, { filters: {} });
    expect(desk.completed()).toHaveLength(1);
    expect(desk.failed()).toHaveLength(1);
  });

  it('asks those who search too fast to wait', async () => {
    const now = new Date();
    const desk = await openSearchDesk(true, { ask: answeringOnce, now: () => now });
    for (let times = 0; times < 21; times += 1)
      await desk.call(search.callbackId, { query: 'x', filters: {} });
    expect(desk.completed()).toHaveLength(20);
    expect(desk.failed()).toEqual([expect.objectContaining({ error: english.pace.tooFast(60) })]);
  });

  it('is no source unless it is turned on', async () => {
    const desk = await openSearchDesk(false);
    // Slack is not acknowledged what nobody answers, so that its call is not waited for.
    void desk.call(search.callbackId, { query: question, filters: {} }).catch(() => undefined);
    await vi.waitFor(() => expect(desk.slack.of('auth.test').length).toBeGreaterThan(0));
    await new Promise(resolve => setTimeout(resolve, 200));
    expect([...desk.completed(), ...desk.failed()]).toEqual([]);
  });
});

it.each([
  ['2019-03-04', '2019-03-04'],
  ['2019-03', '2019-03-01'],
  ['2019', '2019-01-01'],
  ['2019-13-40', '2026-11-22'],
  ['late 2018, after August', '2018-01-01'],
  ['in spring', '2026-11-22'],
  [null, '2026-11-22'],
])('gives Slack for the date %s the day %s, and says in the title what is known', (published, day) => {
  const answer = answered();
  const [first, ...rest] = answer.excerpts;
  const around = {
    addressOf: () => null,
    deskLink: 'https://slack.com/app_redirect?app=A1',
    now: new Date('2026-11-22T10:00:00Z'),
    words: english,
  };
  const dated = { ...answer, excerpts: [{ ...first, published }, ...rest] } as const;
  const [result] = searchResults(
    (_, { skip = 0 } = {}) => (skip === 0 ? dated : noMore(question)),
    { query: question, outlets: [] },
    around,
  );
  expect(result).toMatchObject({ date_updated: day, link: around.deskLink });
  expect(result?.title).toContain(published ?? english.agent.undated);
});

it('never loses a chosen outlet, and never makes another filter of it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), outlet => {
      const { filters: read } = readFilters(searchWords('spectrum', [outlet]));
      expect(read.every(({ kind }) => kind === 'outlet')).toBe(true);
    }),
  );
});
