import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, openChromium } from '../chromium.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { WEEKDAYS } from './stand-in-form.ts';

/** A form in a real browser, by keyboard alone. Without a Chromium on this machine there is nothing to look with. */
describe.skipIf(!hasChromium)('a form on the page', () => {
  let standIn: StandIn;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    standIn = await openStandIn();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });
  const open = async (width: number) => {
    page = await browser.newPage({ viewport: { width, height: 760 }, locale: 'en-GB' });
    page.on('pageerror', error => troubles.push(error.message));
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(standIn.workspace.address);
  };
  beforeEach(() => open(1200));
  afterEach(() => page.close());

  const composer = () => page.getByRole('textbox', { name: 'Message #general' });
  const say = async (words: string) => {
    await composer().focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  const form = () => page.getByRole('dialog', { name: 'Daily digest' });
  const openForm = async () => {
    standIn.told.length = 0;
    await say('/huawei form');
    await form().waitFor();
  };
  const closeForm = async () => {
    await page.keyboard.press('Escape');
    await form().waitFor({ state: 'detached' });
  };
  /** Goes from field to field with Tab until this one has the focus. */
  const tabTo = async (found: Locator) => {
    for (let steps = 0; steps < 25 && !(await hasFocus(found)); steps += 1) await page.keyboard.press('Tab');
    expect(await hasFocus(found)).toBe(true);
  };
  const told = async (name: string) => {
    await eventually(() => standIn.told.map(one => one.name)).toContain(name);
    return standIn.told.find(one => one.name === name)?.payload;
  };

  it('names every field, and begins where the app wants it to', async () => {
    await openForm();
    expect(await hasFocus(form().getByLabel('Time', { exact: true }))).toBe(true);
    await form().getByRole('combobox', { name: 'Channel' }).waitFor();
    const zone = form().getByRole('combobox', { name: 'Time zone' });
    expect(await descriptionOf(zone)).toBe('The clocks of this place say when the digest comes.');
    expect(await zone.locator('optgroup').count()).toBeGreaterThan(5);
    expect(await zone.locator('option').count()).toBeGreaterThan(400);
    const days = form().getByRole('group', { name: 'Days (optional)' });
    for (const day of WEEKDAYS) await days.getByRole('checkbox', { name: day }).waitFor();
    await form().getByRole('group', { name: 'Length' }).getByRole('radio', { name: 'Long' }).waitFor();
    await form().getByRole('textbox', { name: 'Note (optional)' }).waitFor();
    await form().getByRole('checkbox', { name: 'Say so once a week' }).waitFor();
    const channels = await form()
      .getByRole('combobox', { name: 'Channel' })
      .locator('option')
      .allInnerTexts();
    expect(channels.slice(1)).toEqual(['#general', '#huawei-news', '#leads']);
    await closeForm();
  });

  it('begins there, too, when it comes after a view to wait in', async () => {
    await say('/huawei form later');
    await eventually(() => form().getByLabel('Time', { exact: true }).count()).toBe(1);
    await eventually(() => hasFocus(form().getByLabel('Time', { exact: true }))).toBe(true);
    await closeForm();
  });

  it('is filled in and sent', async () => {
    await openForm();
    await page.keyboard.type('0745');
    await tabTo(form().getByRole('combobox', { name: 'Time zone' }));
    await page.keyboard.type('Asia/Kath');
    await tabTo(form().getByRole('checkbox', { name: 'Monday' }));
    await page.keyboard.press('Space');
    await tabTo(form().getByRole('radio', { name: 'Short' }));
    await page.keyboard.press('ArrowDown');
    await tabTo(form().getByRole('textbox', { name: 'Note (optional)' }));
    await page.keyboard.type('See you');
    await tabTo(form().getByRole('checkbox', { name: 'Say so once a week' }));
    await page.keyboard.press('Space');
    await tabTo(form().getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await form().waitFor({ state: 'detached' });
    expect(await hasFocus(composer())).toBe(true);
    expect(await told('submission')).toMatchObject({
      state: {
        values: {
          place: { place: { selected_conversation: 'C000000001' } },
          time: { time: { selected_time: '07:45' } },
          zone: { zone: { selected_option: { value: expect.stringMatching(/^Asia\/Kat/) } } },
          days: {
            days: { selected_options: WEEKDAYS.slice(1, 5).map(value => expect.objectContaining({ value })) },
          },
          kind: { kind: { selected_option: { value: 'Long' } } },
          note: { note: { value: 'See you' } },
          sign: { sign: { selected_options: [{ value: 'weekly' }] } },
        },
      },
    });
  });

  it('keeps what was entered, its place and the focus when the app changes something else', async () => {
    await openForm();
    const note = form().getByRole('textbox', { name: 'Note (optional)' });
    await note.fill('half typed');
    await form().getByLabel('Time', { exact: true }).fill('21:05');
    await form().getByRole('checkbox', { name: 'Sunday' }).check();
    const channel = form().getByRole('combobox', { name: 'Channel' });
    await channel.focus();
    await page.keyboard.type('#hua');
    await form().getByText('Chosen: #huawei-news').waitFor();
    expect(await hasFocus(channel)).toBe(true);
    expect(await channel.inputValue()).toBe('C000000002');
    expect(await note.inputValue()).toBe('half typed');
    expect(await form().getByLabel('Time', { exact: true }).inputValue()).toBe('21:05');
    expect(await form().getByRole('checkbox', { name: 'Sunday' }).isChecked()).toBe(true);
    expect(await told('action')).toMatchObject({
      actions: [{ type: 'conversations_select', selected_conversation: 'C000000002' }],
      state: {
        values: { note: { note: { value: 'half typed' } }, time: { time: { selected_time: '21:05' } } },
      },
    });
    const body = form().locator('.modal-body');
    await body.evaluate(scroller => scroller.scrollTo(0, 200));
    await form().getByRole('button', { name: 'Pause' }).press('Enter');
    await form().getByText('Paused').waitFor();
    expect(await body.evaluate(scroller => scroller.scrollTop)).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await closeForm();
  });

  it('tells the app all check boxes of a group, and words when Enter is pressed', async () => {
    await openForm();
    const note = form().getByRole('textbox', { name: 'Note (optional)' });
    await note.focus();
    await page.keyboard.type('Now');
    await page.keyboard.press('Enter');
    expect(await told('action')).toMatchObject({ actions: [{ type: 'plain_text_input', value: 'Now' }] });
    await form().waitFor();
    await form().getByRole('checkbox', { name: 'Say so once a week' }).press('Space');
    await form().getByRole('checkbox', { name: 'Tell me of trouble' }).press('Space');
    await eventually(() => standIn.told.length).toBe(3);
    expect(standIn.told[2]?.payload).toMatchObject({
      actions: [
        { type: 'checkboxes', selected_options: [{ value: 'weekly' }, { value: 'Tell me of trouble' }] },
      ],
    });
    expect(standIn.told.map(({ name }) => name)).toEqual(['action', 'action', 'action']);
    await closeForm();
  });

  it('shows what is wrong beside the field, and goes there', async () => {
    await openForm();
    for (const day of WEEKDAYS.slice(0, 5)) await form().getByRole('checkbox', { name: day }).uncheck();
    await form().getByRole('button', { name: 'Save' }).press('Enter');
    await form().getByText('Choose at least one day.').waitFor();
    const monday = form().getByRole('checkbox', { name: 'Monday' });
    await eventually(() => hasFocus(monday)).toBe(true);
    const days = form().getByRole('group', { name: 'Days (optional)' });
    expect(await descriptionOf(days)).toBe('Choose at least one day.');
    await page.keyboard.press('Space');
    await form().getByLabel('Time', { exact: true }).fill('');
    await page.keyboard.press('Enter');
    await form().getByText('Please complete this required field.').waitFor();
    expect(await form().getByText('Choose at least one day.').count()).toBe(0);
    expect(await hasFocus(form().getByLabel('Time', { exact: true }))).toBe(true);
    await closeForm();
  });

  it('goes to the view that the app lays over it, and back to where it was', async () => {
    await openForm();
    await form().getByRole('textbox', { name: 'Note (optional)' }).fill('kept');
    await form().getByRole('button', { name: 'Preview' }).press('Enter');
    const preview = page.getByRole('dialog', { name: 'The next edition' });
    await preview.waitFor();
    expect(await preview.evaluate(dialog => dialog.contains(document.activeElement))).toBe(true);
    await tabTo(preview.getByRole('button', { name: 'Back to Daily digest' }));
    await page.keyboard.press('Enter');
    await preview.waitFor({ state: 'detached' });
    expect(await hasFocus(form().getByRole('button', { name: 'Preview' }))).toBe(true);
    expect(await form().getByRole('textbox', { name: 'Note (optional)' }).inputValue()).toBe('kept');
    await page.keyboard.press('Enter');
    await tabTo(preview.getByRole('button', { name: 'Close dialog' }));
    await page.keyboard.press('Enter');
    await form().waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await hasFocus(composer())).toBe(true);
  });

  it('asks once more before what cannot be undone, with the focus on the way back', async () => {
    await openForm();
    const off = form().getByRole('button', { name: 'Turn off' });
    await tabTo(off);
    await page.keyboard.press('Enter');
    const asked = page.getByRole('alertdialog', { name: 'Turn the digest off?' });
    await asked.waitFor();
    expect(await descriptionOf(asked)).toContain('No more editions come to this channel.');
    expect(await hasFocus(asked.getByRole('button', { name: 'Keep it' }))).toBe(true);
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await hasFocus(off)).toBe(true);
    expect(standIn.told).toEqual([]);
    await page.keyboard.press('Enter');
    await tabTo(asked.getByRole('button', { name: 'Turn off' }));
    await page.keyboard.press('Enter');
    await form().getByText('The digest is off.').waitFor();
    expect(await form().evaluate(dialog => dialog.contains(document.activeElement))).toBe(true);
    await closeForm();
  });

  it('tells the app of a time once it is left, and of nothing when it is as it was', async () => {
    await openForm();
    const quiet = form().getByLabel('Quiet until');
    expect(await descriptionOf(quiet)).toBe('Time zone: Asia/Tokyo');
    await quiet.focus();
    await page.keyboard.type('0915');
    expect(standIn.told).toEqual([]);
    await form().getByRole('button', { name: 'Save' }).focus();
    expect(await told('action')).toMatchObject({
      actions: [{ type: 'timepicker', selected_time: '09:15', timezone: 'Asia/Tokyo' }],
    });
    await quiet.focus();
    await page.keyboard.type('0915');
    await form().getByRole('button', { name: 'Save' }).focus();
    await closeForm();
    await told('closed');
    expect(standIn.told.map(({ name }) => name)).toEqual(['action', 'closed']);
  });

  it('stands in 360 pixels', async () => {
    await page.close();
    await open(360);
    await openForm();
    const body = form().locator('.modal-body');
    expect(await body.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true);
    const text = await form().getByText('When nothing is new').boundingBox();
    expect(text?.width).toBeGreaterThan(120);
    await form().getByRole('button', { name: 'Turn off' }).click();
    const asked = await page.getByRole('alertdialog').boundingBox();
    expect(asked?.x).toBeGreaterThanOrEqual(0);
    expect((asked?.x ?? 0) + (asked?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await closeForm();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  describe('the digest', () => {
    it.each([1200, 360])('shows how many replies it has and opens them, in %i pixels', async width => {
      await page.close();
      await open(width);
      const before = await page.getByRole('button', { name: '3 replies' }).count();
      await say('/huawei edition');
      const replies = page.getByRole('button', { name: '3 replies' }).nth(before);
      await replies.waitFor();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      expect(await thread.count()).toBe(0);
      await replies.focus();
      await page.keyboard.press('Enter');
      const parts = thread.getByRole('article');
      await eventually(() => parts.count()).toBe(4);
      await thread.getByText('part 3').waitFor();
      expect(await thread.locator('blockquote').count()).toBe(8);
      await eventually(() => beginsInSight(parts.nth(1))).toBe(true);
      await thread.getByRole('button', { name: 'Close the thread' }).press('Enter');
      expect(await hasFocus(replies)).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    it('puts what came of it in the place of a preview', async () => {
      await say('/huawei now');
      await page.getByRole('button', { name: 'Post it here' }).press('Enter');
      const line = page.getByRole('article').last();
      await line.getByText('Posted here.').waitFor();
      await line.getByText('Only visible to you').waitFor();
      expect(await page.getByRole('button', { name: 'Post it here' }).count()).toBe(0);
    });
  });

  it('causes no trouble in the browser', () => {
    expect(troubles).toEqual([]);
  });
});

const eventually = <Seen>(look: () => Seen | Promise<Seen>) => expect.poll(look, { timeout: 8_000 });

const hasFocus = (found: Locator): Promise<boolean> =>
  found.evaluate(element => element === document.activeElement);

const descriptionOf = (found: Locator): Promise<string> =>
  found.evaluate(element =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );

/** Whether its first line stands at the top of the pane that scrolls it. */
const beginsInSight = (found: Locator): Promise<boolean> =>
  found.evaluate(element => {
    const pane = element.closest('.lines')?.getBoundingClientRect();
    return pane !== undefined && Math.abs(element.getBoundingClientRect().top - pane.top) < 30;
  });
