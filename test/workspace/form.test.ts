import { afterEach, beforeEach, expect, it } from 'vitest';
import type { View } from '../../src/workspace/state.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { WEEKDAYS } from './stand-in-form.ts';
import { type Visitor, visit } from './visitor.ts';

const GENERAL = 'C000000001';
const NEWS = 'C000000002';
let standIn: StandIn;
let visitor: Visitor;

beforeEach(async () => {
  standIn = await openStandIn();
  visitor = await visit(standIn.workspace.address);
});
afterEach(async () => {
  await visitor.leave();
  await standIn.close();
});

const direct = () => visitor.state().channels.find(({ kind }) => kind === 'direct')?.id ?? '';
const openForm = async (channel = GENERAL): Promise<View> => {
  const old = visitor.state().views.at(-1)?.id;
  await visitor.say(channel, '/huawei form');
  return await visitor.until(({ views }) => views.find(({ id }) => id !== old));
};
const does = async (path: string, body: object) => await (await visitor.post(path, body)).json();
const submit = (view: View, entries: object) => does('/submit', { view: view.id, entries });
const use = (view: View, blockId: string, actionId: string, entry: unknown = null, entries = {}) =>
  does('/act', { on: { view: view.id }, blockId, actionId, entry, entries });
const told = () => standIn.told.map(({ name, payload }) => ({ name, payload }));
const TAKEN = { error: null, errors: {} };

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const atFirst = {
  place: { place: { type: 'conversations_select', selected_conversation: GENERAL } },
  time: { time: { type: 'timepicker', selected_time: '08:30' } },
  zone: { zone: { type: 'static_select', selected_option: option('Europe/Berlin') } },
  days: { days: { type: 'checkboxes', selected_options: WEEKDAYS.slice(0, 5).map(option) } },
  kind: { kind: { type: 'radio_buttons', selected_option: option('Short') } },
  note: { note: { type: 'plain_text_input', value: null } },
  sign: { sign: { type: 'checkboxes', selected_options: [] } },
  quiet: { quiet: { type: 'timepicker', selected_time: '06:00', timezone: 'Asia/Tokyo' } },
};

it('tells a form as it stands when nothing was entered, every element that keeps a value and no button', async () => {
  const view = await openForm();
  expect(await submit(view, {})).toEqual(TAKEN);
  expect(told()).toEqual([
    { name: 'submission', payload: expect.objectContaining({ state: { values: atFirst } }) },
  ]);
  await visitor.until(({ views }) => views.length === 0);
});

it('tells what was entered, what was emptied, and only choices that the form offers', async () => {
  const view = await openForm();
  await submit(view, {
    place: { place: NEWS },
    time: { time: '23:45' },
    zone: { zone: 'Mars/Olympus' },
    days: { days: ['Sunday', 'Noday', 'Monday'] },
    kind: { kind: null },
    note: { note: 'A note' },
    sign: { sign: ['weekly'] },
    forged: { forged: 'x' },
  });
  expect(told()[0]?.payload).toMatchObject({
    state: {
      values: {
        place: { place: { selected_conversation: NEWS } },
        time: { time: { selected_time: '23:45' } },
        zone: { zone: { selected_option: null } },
        days: { days: { selected_options: [option('Monday'), option('Sunday')] } },
        kind: { kind: { selected_option: null } },
        note: { note: { value: 'A note' } },
        sign: { sign: { selected_options: [{ value: 'weekly' }] } },
      },
    },
  });
  expect(JSON.stringify(told())).not.toContain('forged');
});

it('lets a menu begin with the conversation that the person looks at, if the menu offers it', async () => {
  const chosenIn = async (channel: string) => {
    const { blocks } = await openForm(channel);
    const place = blocks.find(({ block_id }) => block_id === 'place');
    return place?.type === 'input' && place.element.type === 'conversations_select'
      ? place.element.initial_conversation
      : 'none';
  };
  expect(await chosenIn(NEWS)).toBe(NEWS);
  expect(await chosenIn(direct())).toBeUndefined();
  expect(visitor.state().views).toHaveLength(1);
});

it('gives a response URL for the chosen conversation, which posts there', async () => {
  const view = await openForm();
  await submit(view, { place: { place: NEWS } });
  const payload: { response_urls?: { response_url: string }[] } = Object(told()[0]?.payload);
  expect(payload.response_urls).toEqual([
    { block_id: 'place', action_id: 'place', channel_id: NEWS, response_url: expect.any(String) },
  ]);
  const answer = { text: 'From the form', response_type: 'in_channel' };
  await fetch(payload.response_urls?.[0]?.response_url ?? '', {
    method: 'POST',
    body: JSON.stringify(answer),
  });
  expect(
    await visitor.until(({ lines }) => lines.find(({ text }) => text === 'From the form')),
  ).toMatchObject({ channel: NEWS });
});

it('tells the app at once of an input that dispatches, with the whole form as it stands then', async () => {
  const view = await openForm();
  expect(await use(view, 'place', 'place', NEWS, { note: { note: 'half typed' } })).toEqual(TAKEN);
  expect(told()).toEqual([
    {
      name: 'action',
      payload: {
        container: { type: 'view', view_id: view.id },
        actions: [
          {
            type: 'conversations_select',
            block_id: 'place',
            action_id: 'place',
            action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
            selected_conversation: NEWS,
          },
        ],
        state: {
          values: {
            ...atFirst,
            place: { place: { type: 'conversations_select', selected_conversation: NEWS } },
            note: { note: { type: 'plain_text_input', value: 'half typed' } },
          },
        },
      },
    },
  ]);
  const shown = await visitor.until(({ views: [first] }) => first?.hash !== view.hash && first);
  expect(shown).toMatchObject({ id: view.id, title: 'Daily digest' });
});

it('lays views over one another, three at most, and goes back to the one below', async () => {
  const form = await openForm();
  await use(form, 'deeds', 'preview');
  const preview = await visitor.until(({ views }) => views[1]);
  const more = preview.blocks.find(({ type }) => type === 'actions')?.block_id ?? '';
  await use(preview, more, 'deeper');
  await visitor.until(({ views }) => views.length === 3);
  const third = visitor.state().views.at(-1)!;
  const deeper = third.blocks.find(({ type }) => type === 'actions')?.block_id ?? '';
  await use(third, deeper, 'deeper');
  await visitor.until(() => told().some(({ name }) => name === 'refused'));
  expect(told()).toEqual([{ name: 'refused', payload: expect.stringContaining('push_limit_reached') }]);
  expect(visitor.state().views).toHaveLength(3);
  await does('/dismiss', { view: third.id });
  await does('/dismiss', { view: preview.id });
  await visitor.until(({ views }) => views.length === 1);
  expect(visitor.state().views[0]?.hash).toBe(form.hash);
});

it.each([
  ['alone, when it goes back', false],
  ['and all that lies under it, when it closes everything', true],
])('tells the app that a view was closed %s', async (_, all) => {
  const form = await openForm();
  await does('/dismiss', { view: form.id, all, entries: { note: { note: 'lost' } } });
  await visitor.until(({ views }) => views.length === 0);
  expect(told()).toEqual([
    {
      name: 'closed',
      payload: {
        is_cleared: all,
        state: { values: { ...atFirst, note: { note: { type: 'plain_text_input', value: 'lost' } } } },
      },
    },
  ]);
});

it('closes the whole stack from above', async () => {
  const form = await openForm();
  await use(form, 'deeds', 'preview');
  const preview = await visitor.until(({ views }) => views[1]);
  await does('/dismiss', { view: preview.id, all: true });
  await visitor.until(({ views }) => views.length === 0);
});

it.each([
  ['clear', []],
  ['update', ['Saved.']],
  ['push', ['Daily digest', 'Saved, too.']],
])('does what the app answers to a submission: %s', async (word, left) => {
  const form = await openForm();
  expect(await submit(form, { note: { note: word } })).toEqual(TAKEN);
  const views = await visitor.until(
    shown =>
      shown.views.length === left.length &&
      left.every((words, index) => JSON.stringify(shown.views[index]).includes(words)) &&
      shown.views,
  );
  if (word !== 'clear') expect(views[0]?.id).toBe(form.id);
});

it('shows errors beside inputs, and takes errors beside anything else for a broken answer', async () => {
  const form = await openForm();
  expect(await submit(form, { days: { days: [] } })).toEqual({
    error: null,
    errors: { days: 'Choose at least one day.' },
  });
  expect(await submit(form, { note: { note: 'elsewhere' } })).toEqual({
    error: 'invalid_response',
    errors: {},
  });
  expect(visitor.state().views.map(({ hash }) => hash)).toEqual([form.hash]);
});

it('waits no longer for an answer once the desk has opened a view', async () => {
  await openForm();
  expect(visitor.state().waits).toEqual([]);
});

it('puts another message in the place of a preview that one person alone sees', async () => {
  await visitor.say(GENERAL, '/huawei now');
  const preview = await visitor.until(({ lines }) => lines.find(({ text }) => text === 'Preview'));
  expect(preview.onlyYou).toBe(true);
  expect(await visitor.press(preview, 'post_here')).toEqual(TAKEN);
  const [line, ...others] = await visitor.until(
    ({ lines }) => lines.some(({ text }) => text === 'Posted here.') && lines,
  );
  expect(line).toMatchObject({ ts: preview.ts, onlyYou: true, blocks: [] });
  expect(others).toEqual([]);
});
