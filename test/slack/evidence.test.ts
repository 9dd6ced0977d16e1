import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { escaped } from '../../src/slack/mrkdwn.ts';
import { article } from './articles.ts';
import { command, directEvent, event, mentionEvent, openDesk, press, pressIn } from './desk.ts';
import { cue, evidence } from './evidence.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

/** The desk anew, with other evidence. */
const reopen = async (changes: Parameters<typeof evidence>[0]) => {
  await desk.close();
  desk = await openDesk({ evidence: () => evidence(changes) });
};

const Modal = z.object({
  view_id: z.string().optional(),
  view: z.looseObject({
    title: z.object({ text: z.string() }),
    private_metadata: z.string().default(''),
    blocks: z.array(z.unknown()),
  }),
});
const modalsOf = (method: string) => desk.slack.of(method).map(body => Modal.parse(body));

/** The value of the first button or choice with this action_id. */
const valueIn = (blocks: unknown, action: string): string => {
  const [, found] =
    new RegExp(
      `"action_id":"${action}"[^{}]*?(?:\\{[^{}]*\\}[^{}]*?)*"value":("(?:[^"\\\\]|\\\\.)*")`,
      'u',
    ).exec(JSON.stringify(blocks)) ?? [];
  return z.string().parse(JSON.parse(found ?? 'null'));
};

const told = async (text: string) => {
  await desk.send(command(text, desk.slack.responseUrl));
  await desk.done();
  return desk.slack.of('response/1').at(-1);
};

const pressed = async (action: string, value: string, fields: object = {}) => {
  await desk.send(press(action, value, desk.slack.responseUrl, fields));
  await desk.done();
};

describe('an answer', () => {
  const line = '1 origin (The <Wire>, in the corpus) · 2 outlets · 2 independent';

  it('says in one line on whose word it rests, above its excerpts and in its text', async () => {
    const answer = await told('Shanghai?');
    expect(answer?.text).toContain(escaped(line));
    const blocks = JSON.stringify(answer?.blocks);
    expect(blocks).toContain(line);
    expect(blocks.indexOf(line)).toBeLessThan(blocks.indexOf('rich_text_quote'));
  });

  it('says it in a thread, and when it is shared', async () => {
    const { blocks } = (await told('Shanghai?')) ?? {};
    await desk.send(event(mentionEvent('<@UDESK> Shanghai?')));
    await desk.done();
    await pressed('share', valueIn(blocks, 'share'));
    const posts = desk.slack.of('chat.postMessage');
    expect(posts).toHaveLength(2);
    for (const post of posts) expect(post.text).toContain('1 origin (The &lt;Wire&gt;, in the corpus)');
    for (const post of posts) expect(JSON.stringify(post.blocks)).toContain('"action_id":"show_chain"');
  });

  it('says nothing of origins when the articles do not answer', async () => {
    const answer = await told('Who is nobody?');
    expect(answer?.text).not.toContain('origin');
    expect(JSON.stringify(answer?.blocks)).not.toMatch(/"(?:show_chain|export)"/u);
  });

  it('opens the article where its address is known, and hears that quietly', async () => {
    const answer = await told('Shanghai?');
    expect(JSON.stringify(answer?.blocks)).toContain('"url":"https://news.example/ships#:~:text=lab"');
    const calls = desk.slack.calls.length;
    await pressed('open_article', '');
    await pressed('open_article:2', '');
    expect(desk.slack.calls).toHaveLength(calls);
  });

  it('offers no address that is none of the web', async () => {
    await reopen({ addressOf: () => 'javascript:alert(1)' });
    expect(JSON.stringify((await told('Shanghai?'))?.blocks)).not.toContain('open_article');
  });
});

describe('the chain', () => {
  const opened = async () => {
    await pressed('show_chain', valueIn((await told('Shanghai?'))?.blocks, 'show_chain'));
    const [modal] = modalsOf('views.open');
    if (!modal) throw new Error('No modal was opened');
    return modal.view;
  };

  it('says who retells whom, each link with the words it rests on in their sentence', async () => {
    const { title, blocks } = await opened();
    const shown = JSON.stringify(blocks);
    expect(title.text).toBe('The chain');
    expect(shown).toContain('The Wire · in the corpus · 2 articles');
    expect(shown).toContain(
      'retells The Wire · via A & B <Agency> · own reporting too · found in its words and stated in the catalogue',
    );
    expect(shown).toContain('{"type":"text","text":"Reporters were there","style":{"bold":true}}');
    expect(shown).toMatch(/002:\d+-\d+@[0-9a-f]{8}/u);
  });

  it('asks for the origins of every place of the answer', async () => {
    const asked: number[] = [];
    await reopen({
      originsOf: citations => {
        asked.push(citations.length);
        return [];
      },
    });
    expect(JSON.stringify((await opened()).blocks)).toContain('No origin is known');
    expect(asked).toEqual([3]);
  });

  it('is paged in its modal when it is long', async () => {
    const tellers = Array.from({ length: 120 }, (_, i) =>
      article(`${100 + i}.txt`, [['body', `Teller ${i} has it from the Wire. ${'And more '.repeat(40)}.`]]),
    );
    const retellings = tellers.map(from => ({
      article: from,
      via: null,
      firstHand: false,
      basis: 'found' as const,
      cues: [cue(from, 'from the Wire')],
    }));
    const [first, ...rest] = retellings;
    if (!first) throw new RangeError('no retelling');
    await reopen({
      originsOf: () => [{ id: 'o', name: 'The Wire', inCorpus: false, retellings: [first, ...rest] }],
    });
    let { blocks, private_metadata } = await opened();
    let shown = JSON.stringify(blocks);
    for (let pages = 1; shown.includes('chain_page:more') && pages < 20; pages += 1) {
      if (!JSON.stringify(blocks).includes('chain_page:more')) break;
      const action = { action_id: 'chain_page:more', value: valueIn(blocks, 'chain_page:more') };
      await desk.send(pressIn({ private_metadata }, action));
      await desk.done();
      const redrawn = modalsOf('views.update').at(-1);
      expect(redrawn?.view_id).toBe('V1');
      blocks = redrawn?.view.blocks ?? [];
      private_metadata = redrawn?.view.private_metadata ?? '';
      shown += JSON.stringify(blocks);
    }
    expect(new Set(shown.match(/Teller \d+/gu))).toHaveLength(120);
    expect(shown).toContain('The Wire · not in the corpus · 120 articles (continued)');
  });

  it.each(['{"q":"x","x":[["0000000000000000:0-3"]]}', '{"q":"x"}', 'nonsense', ''])(
    'shows nothing for the forged value %j',
    async value => {
      await pressed('show_chain', value);
      await pressed('export', value);
      for (const { view } of modalsOf('views.open')) {
        expect(view.blocks).toHaveLength(1);
        expect(JSON.stringify(view.blocks)).toContain('articles have changed');
      }
    },
  );
});

describe('an export', () => {
  const opened = async () => {
    await pressed('export', valueIn((await told('Shanghai?'))?.blocks, 'export'));
    const view = modalsOf('views.open').at(-1)?.view;
    if (!view) throw new Error('No modal was opened');
    return view;
  };
  const chosen = async (view: { private_metadata: string }, format: string) => {
    await desk.send(
      pressIn(view, {
        type: 'static_select',
        action_id: 'export_format',
        selected_option: { text: { type: 'plain_text', text: format }, value: format },
      }),
    );
    await desk.done();
    return modalsOf('views.update').at(-1)?.view;
  };

  it('opens in Markdown, with every place of the answer', async () => {
    const shown = JSON.stringify((await opened()).blocks);
    expect(shown).toContain('markdown: Shanghai?\\n001');
    expect(shown).toContain('A lab was opened in Shanghai.');
    expect(shown).toContain('"initial_option":{"text":{"type":"plain_text","text":"Markdown"');
  });

  it.each(['csv', 'bibtex', 'csl-json', 'json-ld'])(
    'is made again in %s when that is chosen',
    async format => {
      const view = await chosen(await opened(), format);
      expect(JSON.stringify(view?.blocks)).toContain(`${format}: Shanghai?\\n001`);
      expect(JSON.stringify(view?.blocks)).toMatch(
        new RegExp(`"initial_option":\\{[^}]*\\},"value":"${format}"`, 'u'),
      );
    },
  );

  it('does nothing for a format that is none', async () => {
    expect(await chosen(await opened(), 'exe')).toBeUndefined();
  });

  it('that is too long for a modal comes in parts, which are all of it', async () => {
    const written = Array.from({ length: 4000 }, (_, i) => `line ${i} <&>`).join('\n');
    await reopen({ exportAs: async format => `${format}\n${written}` });
    let view = await chosen(await opened(), 'csv');
    let text = '';
    for (let parts = 0; view && parts < 20; parts += 1) {
      const { blocks, private_metadata } = view;
      const element = z
        .array(z.looseObject({ type: z.string(), elements: z.array(z.looseObject({})).optional() }))
        .parse(blocks)
        .find(({ type }) => type === 'rich_text')?.elements?.[0];
      const { elements } = z
        .object({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.object({ text: z.string() })),
        })
        .parse(element);
      text += elements.map(one => one.text).join('');
      if (!JSON.stringify(blocks).includes('export_part:next')) break;
      const action = { action_id: 'export_part:next', value: valueIn(blocks, 'export_part:next') };
      await desk.send(pressIn({ private_metadata }, action));
      await desk.done();
      view = modalsOf('views.update').at(-1)?.view;
    }
    expect(text).toBe(`csv\n${written}`);
  });

  it.each([
    ['quotes Doe', 'Statements: Doe', 'It cost 1.4 billion & took <two> years'],
    ['compare lab', 'Compared: lab', 'The lab opened in Shanghai.'],
    ['adds 001', 'Only in: 001', 'Engineers moved in during June.'],
    ['timeline', 'Timeline', 'Reporters were there.'],
  ])('of /huawei %s is headed %j', async (words, title, quote) => {
    const { blocks } = (await told(words)) ?? {};
    await pressed('export:list', valueIn(blocks, 'export:list'));
    const shown = JSON.stringify(modalsOf('views.open').at(-1)?.view.blocks);
    expect(shown).toContain(`markdown: ${title}`);
    expect(shown).toContain(quote);
  });
});

describe('/huawei', () => {
  it.each([
    ['quotes', ['1 speaker', 'Jane &lt;Doe&gt; · head of research · 1 statement']],
    [
      'quotes from doe',
      [
        '1 statement for “doe”',
        '*Jane &lt;Doe&gt;, head of research*',
        '“It cost 1.4 billion &amp; took &lt;two&gt; years”',
        '001 The Wire · told to reporters · by the words “Engineers moved in” · 001:',
        '“A lab was opened in Shanghai”\n— 002 Daily · to whom is not stated · no words name the speaker',
      ],
    ],
    ['quotes <nobody>', ['The articles quote nobody by the name of “&lt;nobody&gt;”']],
    [
      'compare lab?',
      [
        '“lab”, in each outlet’s own words',
        'Origin: The Wire · 1 of 2 retellings mention it',
        '001 The Wire · done (“opened”)\n“The lab opened in Shanghai.”',
        'Do not mention it: 002 Daily',
      ],
    ],
    ['compare the moon', ['No article touches on “the moon”']],
    ['compare', ['what each outlet says on it in its own words']],
    [
      'adds 001',
      [
        'What only “001” says',
        '*001 The Wire, of The Wire · 2 sentences*',
        '“Engineers moved in during June.”\n— 001',
      ],
    ],
    ['adds 7', ['No article has the outlet or number “7”']],
    ['adds', ['what this retelling alone says']],
    [
      'timeline',
      [
        'Timeline: 2 dates in the articles',
        '*Dated*\n2018-06\n“Engineers moved in during June.”\n— “June” · the year stands in the text · order: “before the &lt;move&gt;”',
        '*Relative, and not resolved*\nundated\n“Reporters were there.”\n— “Reporters” · not resolved: the text gives no year for it',
      ],
    ],
    [
      'verify 001:1-2@abcdef12',
      ['It matches', 'You asked for 001:1-2@abcdef12', '“The lab &lt;opened&gt;.”'],
    ],
    ['verify', ['whether the article still says it']],
  ])('%s answers the asker alone', async (words, parts) => {
    const answer = await told(escaped(words));
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    for (const part of parts) expect(answer?.text).toContain(part);
    expect(desk.desk.ask).not.toHaveBeenCalled();
    await desk.send(event(mentionEvent(`<@UDESK> ${escaped(words)}`)));
    await desk.done();
    for (const part of parts) expect(desk.slack.of('chat.postMessage').at(-1)?.text).toContain(part);
  });

  it('compares in a table of outlet, own words and strength', async () => {
    const { blocks } = (await told('compare lab')) ?? {};
    const table = z
      .array(z.looseObject({ type: z.string() }))
      .parse(blocks)
      .find(({ type }) => type === 'table');
    expect(JSON.stringify(table)).toContain(
      '[[{"type":"raw_text","text":"Outlet"},{"type":"raw_text","text":"Its own words"},{"type":"raw_text","text":"Strength"}],',
    );
    expect(JSON.stringify(table)).toContain('{"type":"text","text":"opened","style":{"bold":true}}');
  });

  it('does not take more words than a button can carry', async () => {
    expect((await told(`compare ${'x'.repeat(300)}`))?.text).toContain('up to 200');
  });

  it('shows the sentence of a quote in its context', async () => {
    const { blocks } = (await told('quotes doe')) ?? {};
    await pressed('show_context:1', valueIn(blocks, 'show_context:1'));
    const shown = JSON.stringify(modalsOf('views.open')[0]?.view.blocks);
    expect(shown).toContain(
      '{"type":"text","text":"It cost 1.4 billion & took <two> years.","style":{"bold":true}}',
    );
  });
});

describe('another page', () => {
  const many = {
    speakers: () =>
      Array.from({ length: 60 }, (_, i) => ({ name: `Speaker ${i}`, role: null, statements: 1 })),
  };
  const more = async () => valueIn((await told('quotes'))?.blocks, 'page:more');
  const container = { type: 'message', channel_id: 'C1', message_ts: '1700000001.000200' };

  it('takes the place of an ephemeral one', async () => {
    await reopen(many);
    await pressed('page:more', await more(), { container: { ...container, is_ephemeral: true } });
    const page = desk.slack.of('response/1').at(-1);
    expect(page).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(page?.text).toContain('Speaker 25');
    expect(page?.text).not.toContain('Speaker 24 ');
    await pressed('page:start', valueIn(page?.blocks, 'page:start'), {
      container: { ...container, is_ephemeral: true },
    });
    expect(desk.slack.of('response/1').at(-1)?.text).toContain('Speaker 0 ');
  });

  it('of what others read is shown to whoever asks for it, in the thread', async () => {
    await reopen(many);
    await pressed('page:more', await more(), {
      container: { ...container, is_ephemeral: false, thread_ts: '1700000001.000100' },
    });
    expect(desk.slack.of('response/1').at(-1)).toMatchObject({
      replace_original: false,
      response_type: 'ephemeral',
      thread_ts: '1700000001.000100',
    });
    expect(desk.slack.of('chat.update')).toEqual([]);
  });

  it('in a direct message takes the place of the one before', async () => {
    await reopen(many);
    await desk.send(event(directEvent('quotes')));
    await desk.done();
    const value = valueIn(desk.slack.of('chat.postMessage')[0]?.blocks, 'page:more');
    await pressed('page:more', value, {
      channel: { id: 'D1', name: 'directmessage' },
      container: { ...container, channel_id: 'D1', is_ephemeral: false },
    });
    expect(desk.slack.of('chat.update')).toMatchObject([{ channel: 'D1', ts: container.message_ts }]);
    expect(desk.slack.of('chat.update')[0]?.text).toContain('Speaker 25');
  });

  it.each(['7', '{"name":"secrets","of":"","from":0}', '{"name":"sources","of":"","from":-1}'])(
    'is not shown for the value %s',
    async value => {
      await pressed('page:more', value);
      expect(desk.slack.of('response/1')[0]?.text).toContain('older version');
    },
  );
});
