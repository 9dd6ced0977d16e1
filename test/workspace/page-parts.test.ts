import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../src/slack/mrkdwn.ts';
import { completionsFor, offered, takenAtFirst } from '../../src/workspace/page/completions.ts';
import { words } from '../../src/workspace/page/mrkdwn.ts';
import { matching, timeOf } from '../../src/workspace/page/payload-search.ts';
import { hashOf, placeIn } from '../../src/workspace/page/place.ts';
import { recalled, stepped, withTyped } from '../../src/workspace/page/recall.ts';
import { unreadIn, withSeen } from '../../src/workspace/page/seen.ts';
import { spokenName } from '../../src/workspace/page/spoken-name.ts';
import { DANA, line, payload, sceneFor, YOU } from './stage-scene.ts';

const scene = sceneFor(null, null)!;
const general = scene.channels[0]!;
const news = scene.channels[1]!;

describe('an address of the page', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/);

  it('is read as it was written', () => {
    fc.assert(
      fc.property(part, part, part, fc.option(part), (team, person, channel, detail) => {
        const place = placeIn(hashOf({ team, person }, channel, detail));
        expect(place).toEqual({ viewer: { team, person }, channel, detail });
      }),
    );
  });

  it.each(['', '#', '#C1', '#/', '#T1/', '#//C1'])('names nobody when it is %j', hash => {
    expect(placeIn(hash).viewer).toBeNull();
  });
});

describe('completion', () => {
  const all = completionsFor(scene, general);
  const texts = (typed: string) => offered(all, typed).map(({ text }) => text);

  it.each([
    ['/', 6],
    ['/h', 6],
    ['/HUAWEI D', 3],
    ['/huawei digest o', 2],
    ['/huawei digest off', 0],
    ['/huawei digest off ', 0],
    ['/other', 0],
    ['huawei', 0],
    ['', 0],
    ['/\n', 0],
    [' /', 0],
  ])('offers for %j %i commands', (typed, count) => {
    expect(texts(typed)).toHaveLength(count);
  });

  it('offers to invite the desk only where it is not', () => {
    expect(texts('/i')).toEqual([]);
    expect(offered(completionsFor(scene, news), '/i').map(({ text }) => text)).toEqual(['/invite @huawei']);
  });

  it('only ever goes on from what was typed', () => {
    fc.assert(
      fc.property(fc.string(), typed => {
        for (const { text } of offered(all, `/huawei ${typed}`))
          expect(text.toLowerCase().startsWith(`/huawei ${typed}`.toLowerCase())).toBe(true);
      }),
    );
  });

  it('takes at once the command itself, and never what follows it', () => {
    expect(takenAtFirst('/hu')).toBe(0);
    expect(takenAtFirst('/huawei d')).toBe(-1);
  });
});

describe('what was typed before', () => {
  it('comes back in turn, ends at the oldest, and goes forward to nothing', () => {
    const typed = ['one', 'two', 'two', 'three'].reduce(withTyped, []);
    expect(typed).toEqual(['one', 'two', 'three']);
    let recall = { typed, back: 0 };
    const seen: string[] = [];
    for (let step = stepped(recall, 1); step; step = stepped(recall, 1)) {
      recall = step;
      seen.push(recalled(recall));
    }
    expect(seen).toEqual(['three', 'two', 'one']);
    for (let step = stepped(recall, -1); step; step = stepped(recall, -1)) recall = step;
    expect(recalled(recall)).toBe('');
  });
});

describe('what was not seen', () => {
  const person = { id: YOU, name: 'You' };
  const lines = [
    line('C1', { ts: '100.0', user: DANA }),
    line('C2', { ts: '200.0', user: DANA }),
    line('C3', { ts: '300.0', user: YOU }),
  ];

  it('is what others wrote since the page opened, and until it is seen', () => {
    expect([...unreadIn({ person, lines }, new Map(), 150)]).toEqual(['C2']);
    const seen = withSeen(new Map(), { person, lines }, 'C2');
    expect([...unreadIn({ person, lines }, seen, 150)]).toEqual([]);
    const later = [...lines, line('C2', { ts: '201.0', user: DANA })];
    expect([...unreadIn({ person, lines: later }, seen, 150)]).toEqual(['C2']);
  });

  it('is not shared by two people, and what is seen twice changes nothing', () => {
    const seen = withSeen(new Map(), { person, lines }, 'C2');
    const other = { id: 'U3', name: 'Robin' };
    expect([...unreadIn({ person: other, lines }, seen, 150)]).toEqual(['C2', 'C3']);
    expect(withSeen(seen, { person, lines }, 'C2')).toBe(seen);
  });
});

describe('the words of a message', () => {
  it.each([
    ['See <https://example.com/a|this> &amp; that', 'See this & that'],
    ['<https://example.com/a>', 'https://example.com/a'],
    ['a &lt; b', 'a < b'],
  ])('of %j are %j', (mrkdwn, copied) => {
    expect(words(mrkdwn)).toBe(copied);
  });

  it('are what was typed', () => {
    fc.assert(
      fc.property(fc.string(), typed => {
        expect(words(escaped(typed))).toBe(typed);
      }),
    );
  });
});

describe('what a button is called', () => {
  it.each([
    ['Helpful', 'Helpful: this answer', 'Helpful: this answer'],
    ['Show in context', 'Show excerpt 1 in context', 'Show in context: Show excerpt 1 in context'],
    ['Share', undefined, undefined],
  ])('that shows %j and is labelled %j is %j', (seen, label, name) => {
    expect(spokenName(seen, label)).toBe(name);
  });
});

describe('a search among payloads', () => {
  it('finds every word somewhere in name, outcome or body, whatever the case', () => {
    expect(matching(scene.payloads, 'NOT_in_channel  payload').map(({ id }) => id)).toEqual([7]);
    expect(
      matching(scene.payloads, 'from the desk views').every(({ name }) => name === 'views.publish'),
    ).toBe(true);
    expect(matching(scene.payloads, '  ')).toBe(scene.payloads);
    expect(matching([{ ...payload(1), body: undefined }], 'undefined')).toEqual([]);
  });

  it('tells times to the millisecond', () => {
    expect(timeOf('2026-11-22T10:00:01.007Z')).toMatch(/:01\.007$/);
  });
});
