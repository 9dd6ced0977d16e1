import { expect, it } from 'vitest';
import { channelsOf, dateOf } from './calendar.ts';
import { type Evidence, judged, type Verdict } from './judge.ts';
import type { RunRow } from './rows.ts';
import type { Accepted } from './slack.ts';

const [channel] = channelsOf(1);
if (!channel) throw new Error('There is no channel');
const localDate = dateOf(channel, 1);
const texts = ['the edition', 'its thread'];

const message = (text: string, thread: string | null, ts: string, key = ts): Accepted => ({
  channel: channel.place.channel,
  thread,
  ts,
  key,
  text,
});
const main = message('the edition', null, '1.1');
const below = message('its thread', '1.1', '1.2');

const row: RunRow = {
  channel: channel.place.channel,
  local_date: localDate,
  number: 0,
  key: 'k',
  state: 'posted',
  content: 'edition',
  message_ts: '1.1',
  error: null,
};
const unknown: RunRow = { ...row, state: 'unknown', message_ts: null, error: 'timeout' };
const notice: RunRow = { ...row, channel: channel.owner, number: 1, content: 'notice' };

const whole: Evidence = {
  expected: [{ channel, localDate, texts }],
  accepted: [main, below],
  runs: [row],
  told: [{ channel: channel.place.channel, file: 'a.txt' }],
  files: ['a.txt'],
};

const faultless = {
  lost: 0,
  doubled: 0,
  unknown: 0,
  'unknown, but came': 0,
  'unknown, owner not told': 0,
  'thread parts unknown': 0,
  strange: 0,
  'ledger wrong': 0,
  'told wrong': 0,
};

it.each<[string, Partial<Evidence>, Partial<Verdict>]>([
  ['nothing, when all came once', {}, {}],
  [
    'a message that came twice',
    { accepted: [main, below, { ...main, ts: '1.3', key: 'again' }] },
    { doubled: 1 },
  ],
  [
    'a part of a thread that came twice',
    { accepted: [main, below, { ...below, ts: '1.3' }] },
    { doubled: 1 },
  ],
  ['an edition that never came', { accepted: [] }, { lost: 2, 'ledger wrong': 1 }],
  ['a missing part of a thread', { accepted: [main] }, { lost: 1 }],
  [
    'a missing part of which the run says so',
    { accepted: [main], runs: [{ ...row, error: 'thread_unknown' }] },
    { 'thread parts unknown': 1 },
  ],
  ['a run under another name', { runs: [{ ...row, message_ts: '9.9' }] }, { 'ledger wrong': 1 }],
  ['a run that did not end', { runs: [{ ...row, state: 'sending' }] }, { 'ledger wrong': 1 }],
  [
    'an unknown edition that came',
    { accepted: [main], runs: [unknown, notice] },
    { unknown: 1, 'unknown, but came': 1 },
  ],
  [
    'an unknown edition of which its owner was not told',
    { accepted: [], runs: [unknown] },
    { unknown: 1, 'unknown, owner not told': 1 },
  ],
  ['words that nobody expected', { accepted: [main, below, message('else', null, '1.3')] }, { strange: 1 }],
  [
    'what people say as nothing',
    { accepted: [main, below, { ...message('hello', null, '1.3'), key: null }] },
    {},
  ],
  ['a telling that is missing', { told: [] }, { 'told wrong': 1 }],
])('a soak is judged to show %s', (_name, change, shown) => {
  expect(judged({ ...whole, ...change })).toMatchObject({ ...faultless, ...shown });
});
