import { afterEach, beforeEach, expect, it } from 'vitest';
import { botClient } from './bot-client.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { excerptModal } from './stand-in-blocks.ts';
import { type Visitor, visit } from './visitor.ts';

let standIn: StandIn;
let visitor: Visitor;

beforeEach(async () => {
  standIn = await openStandIn();
  visitor = await visit(standIn.workspace.address);
  await visitor.say('C000000001', '/huawei hello');
});
afterEach(async () => {
  await visitor.leave();
  await standIn.close();
});

const openModal = async (actionId: string) => {
  const answer = await visitor.until(({ lines }) => lines[0]);
  expect(await visitor.press(answer, actionId)).toEqual({ error: null, errors: {} });
  return await visitor.until(({ views }) => views.at(-1));
};

it('opens a modal from a button and closes it', async () => {
  const view = await openModal('context');
  expect(view).toMatchObject({ title: 'In context', submit: null, close: 'Close' });
  await visitor.post('/dismiss', { view: view.id });
  await visitor.until(({ views }) => views.length === 0);
});

it('shows the errors of a submission, then takes the right one', async () => {
  const view = await openModal('digest');
  const submit = async (time: string) => {
    const entries = {
      time: { time },
      zone: { zone: 'Asia/Shanghai' },
      days: { days: ['Weekdays', 'forged'] },
    };
    return await (await visitor.post('/submit', { view: view.id, entries })).json();
  };
  expect(await submit('8')).toEqual({ error: null, errors: { time: 'Write it as 08:30.' } });
  expect(visitor.state().views.map(({ id }) => id)).toEqual([view.id]);
  expect(await submit('08:30')).toEqual({ error: null, errors: {} });
  await visitor.until(({ views }) => views.length === 0);
  await visitor.until(({ lines }) => lines.find(({ text }) => text === 'Digest at 08:30'));
  const values = JSON.parse(standIn.heard.at(-1)?.replace('submitted ', '') ?? '');
  expect(values.zone.zone.selected_option.value).toBe('Asia/Shanghai');
  expect(values.days.days.selected_options.map((option: { value: string }) => option.value)).toEqual([
    'Weekdays',
  ]);
});

it('opens no modal for a trigger that it did not mint', async () => {
  const open = botClient(standIn.workspace).views.open({ trigger_id: '1.2.3', view: excerptModal() });
  await expect(open).rejects.toThrow('invalid_trigger_id');
  expect(visitor.state().views).toEqual([]);
});

it('updates a modal in its place, unless its hash is old', async () => {
  const view = await openModal('context');
  const update = (hash: string) =>
    botClient(standIn.workspace).views.update({
      view_id: view.id,
      hash,
      view: { ...excerptModal(), title: { type: 'plain_text', text: 'Updated' } },
    });
  await expect(update('old')).rejects.toThrow('hash_conflict');
  await update(view.hash);
  expect(await visitor.until(({ views }) => views.find(({ title }) => title === 'Updated'))).toMatchObject({
    id: view.id,
  });
});

it('tells the app what was chosen in a modal, and shows what the app puts in its place', async () => {
  await visitor.say('C000000001', '/huawei table');
  const table = await visitor.until(({ lines }) => lines.find(({ text }) => text === 'A table'));
  await visitor.press(table, 'export');
  const view = await visitor.until(({ views }) => views.at(-1));
  const choose = (entry: string) =>
    visitor.post('/act', { on: { view: view.id }, blockId: 'format', actionId: 'format', entry });
  await choose('csv');
  const redrawn = await visitor.until(
    ({ views: [shown] }) => JSON.stringify(shown?.blocks).includes('csv :smile:') && shown,
  );
  expect(redrawn.id).toBe(view.id);
  expect(redrawn.hash).not.toBe(view.hash);
  expect(standIn.heard).toContain('format csv of what');
  await choose('forged');
  await visitor.until(() => standIn.heard.includes('format undefined of what'));
});
