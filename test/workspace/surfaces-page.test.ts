import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, openChromium } from '../chromium.ts';
import { openStage, type Stage } from './stage.ts';
import { formView } from './stage-blocks.ts';
import { DANA, freshTs, line, payload, sceneFor, YOU } from './stage-scene.ts';

/** Every surface of the page, in a real browser before a workspace of cardboard. */
describe.skipIf(!hasChromium)('the page shows', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const as = { team: 'T1', person: YOU };

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(sceneFor), openChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });
  const open = async (width = 1200, hash = '') => {
    const context = await browser.newContext({
      viewport: { width, height: 760 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.on('pageerror', error => troubles.push(error.message));
    await page.goto(stage.address + hash);
    await page.getByRole('navigation').waitFor({ state: 'attached' });
  };
  beforeEach(async () => {
    stage.forget();
    await open();
  });
  afterEach(() => page.context().close());

  const composer = () => page.getByRole('textbox', { name: 'Message #general' });
  const told = (path: string) => stage.told.filter(one => one.path === path).map(({ body }) => body);
  const sidebar = () => page.getByRole('navigation');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  it('its composer within a second', async () => {
    const times: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await page.goto('about:blank');
      await page.goto(stage.address, { waitUntil: 'commit' });
      await composer().waitFor();
      times.push(await page.evaluate(() => performance.now()));
    }
    console.log(`from navigation to composer: ${times.map(Math.round).join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  describe('who looks', () => {
    it('as another person, with what that person sees, and deeds in their name', async () => {
      await page.getByText('A private answer').waitFor();
      await sidebar().getByRole('button', { name: 'You are You' }).press('Enter');
      const menu = page.getByRole('menu', { name: 'You are You' });
      expect(await menu.getByRole('menuitemradio', { name: 'You' }).getAttribute('aria-checked')).toBe(
        'true',
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const switcher = sidebar().getByRole('button', { name: 'You are Dana' });
      await switcher.waitFor();
      expect(await hasFocus(switcher)).toBe(true);
      expect(await page.getByText('A private answer').count()).toBe(0);
      await composer().fill('hello');
      await page.keyboard.press('Enter');
      await eventually(() => told('/say')).toMatchObject([
        { as: { team: 'T1', person: DANA }, text: 'hello' },
      ]);
    });

    it('at another workspace, of which nothing was there before', async () => {
      await sidebar().getByRole('button', { name: 'Workspace: Harbour News' }).click();
      await page.getByRole('menuitemradio', { name: 'Second workspace' }).click();
      await sidebar().getByRole('button', { name: 'elsewhere' }).waitFor();
      expect(await page.getByText('Three passages answer this').count()).toBe(0);
      expect(await sidebar().getByRole('button', { name: 'leads' }).count()).toBe(0);
      await page.getByRole('textbox', { name: 'Message #elsewhere' }).fill('hi');
      await page.keyboard.press('Enter');
      await eventually(() => told('/say')).toMatchObject([{ as: { team: 'T2', person: 'U9' } }]);
    });

    it('as the first when the address names somebody who is not there', async () => {
      await page.context().close();
      await open(1200, '#T7/U7/C1');
      await composer().waitFor();
    });

    it('where others wrote something that was not seen, until it is', async () => {
      stage.change(YOU, { type: 'line', line: line('C2', { user: DANA, text: 'Look here' }) });
      const news = sidebar().getByRole('button', { name: /huawei-news/ });
      await news.getByText('new', { exact: true }).waitFor();
      await page.getByRole('status').getByText('New message in #huawei-news').waitFor({ state: 'attached' });
      await news.click();
      await page.getByText('Look here').waitFor();
      await eventually(() => news.getByText('new', { exact: true }).count()).toBe(0);
      stage.change(YOU, { type: 'line', line: line('C1', { text: 'My own' }) });
      stage.change(YOU, { type: 'line', line: line('D1', { user: 'UDESK', text: 'For you alone' }) });
      await sidebar()
        .getByRole('button', { name: /^Huawei Desk/ })
        .getByText('new', { exact: true })
        .waitFor();
      expect(await sidebar().getByText('new', { exact: true }).count()).toBe(1);
    });

    it('that a channel is private, in words', async () => {
      await sidebar().getByRole('button', { name: 'leads (private)' }).click();
      await page.getByRole('heading', { name: '#leads Private' }).waitFor();
    });
  });

  describe('the menu of a message', () => {
    const message = () => page.getByRole('article', { name: /^Dana/ });
    const more = () => message().getByRole('button', { name: 'More actions' });

    it.each([1200, 360])('by keyboard, with the shortcuts of the desk, in %i pixels', async width => {
      await page.setViewportSize({ width, height: 760 });
      await more().focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menu').waitFor();
      expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
        'Reply in thread',
        expect.stringMatching(/^Check against articles\s+Huawei Desk$/),
        'Copy link',
        'Copy text',
      ]);
      await page.keyboard.press('c');
      await page.keyboard.press('Enter');
      await eventually(() => told('/shortcut')).toMatchObject([{ as, id: 'check_message', channel: 'C1' }]);
      expect(told('/shortcut')[0]?.ts).toMatch(/^\d+\.\d+$/);
      expect(await hasFocus(more())).toBe(true);
    });

    it('by touch, where nothing hovers', async () => {
      await page.context().close();
      const context = await browser.newContext({
        viewport: { width: 360, height: 760 },
        hasTouch: true,
        isMobile: true,
      });
      page = await context.newPage();
      await page.goto(stage.address);
      await more().tap();
      await page.getByRole('menuitem', { name: 'Reply in thread' }).tap();
      await page.getByRole('complementary', { name: 'Thread' }).getByText('this article').waitFor();
    });

    it('and closes it with Escape alone, the thread under it staying', async () => {
      await page.getByRole('button', { name: '2 replies' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('button', { name: 'More actions' }).first().click();
      await page.keyboard.press('Escape');
      await eventually(() => page.getByRole('menu').count()).toBe(0);
      expect(await thread.count()).toBe(1);
      await page.keyboard.press('Escape');
      await eventually(() => thread.count()).toBe(0);
      expect(await hasFocus(page.getByRole('button', { name: '2 replies' }))).toBe(true);
    });

    it('which copies words as they are read, and a link that leads back', async () => {
      await more().click();
      await page.getByRole('menuitem', { name: 'Copy text' }).click();
      await page.getByText('Text copied.').waitFor();
      expect(await copied()).toBe('See this article & tell me.');
      await more().click();
      await page.getByRole('menuitem', { name: 'Copy link' }).click();
      await page.getByText('Link copied.').waitFor();
      const link = await copied();
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#T1\/U1\/C1\/\d+\.\d+$/);
      await page.goto('about:blank');
      await page.goto(link);
      await message().waitFor();
      expect(await message().evaluate(found => found.getBoundingClientRect().top >= 0)).toBe(true);
    });

    it('and a link to an answer opens the thread it stands in', async () => {
      await page.getByRole('button', { name: '2 replies' }).click();
      const root = await page.getByRole('article').first().getAttribute('data-message-ts');
      const answer = page.getByRole('complementary').getByRole('article').last();
      const ts = await answer.getAttribute('data-message-ts');
      await page.goto('about:blank');
      await page.goto(`${stage.address}#T1/U1/C1/${ts}`);
      await answer.getByText('And who said so?').waitFor();
      expect(await page.getByRole('article').first().getAttribute('data-message-ts')).toBe(root);
    });

    it('without shortcuts where only one person sees the message, which can be dismissed', async () => {
      const secret = page.getByRole('article').filter({ hasText: 'Only visible to you' });
      await secret.getByRole('button', { name: 'More actions' }).click();
      expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Copy text', 'Dismiss']);
      await page.keyboard.press('Escape');
      await secret.getByRole('button', { name: 'Dismiss this message' }).click();
      await eventually(() => secret.count()).toBe(0);
    });

    it('and beside it why the desk did not take a shortcut', async () => {
      stage.answer('/shortcut', () => ({ error: 'operation_timeout', errors: {} }));
      await more().click();
      await page.getByRole('menuitem', { name: /Check against/ }).click();
      await message().getByRole('alert').getByText('did not answer within three seconds').waitFor();
    });
  });

  it('the shortcuts that work everywhere, and the modal that comes of one', async () => {
    stage.answer('/shortcut', () => {
      stage.change(YOU, { type: 'views', views: [formView()] });
      return { error: null, errors: {} };
    });
    await page.getByRole('button', { name: 'Shortcuts' }).press('Enter');
    await page.getByRole('menuitem', { name: /Ask the Huawei desk/ }).press('Enter');
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    expect(told('/shortcut')).toEqual([{ as, id: 'ask_desk', channel: 'C1' }]);
  });

  describe('in a modal', () => {
    const form = () => page.getByRole('dialog', { name: 'Filters' });
    beforeEach(async () => {
      await composer().focus();
      stage.change(YOU, { type: 'views', views: [formView()] });
      await form().waitFor();
    });

    it('several choices at once, no more of them than the app allows, and sends them as a list', async () => {
      await form().getByRole('textbox', { name: 'Question' }).fill('Who?');
      const outlets = form().getByRole('group', { name: 'Outlets (optional)' });
      await outlets.getByRole('checkbox', { name: 'Outlet 5' }).check();
      await outlets.getByText('2 chosen of at most 2').waitFor();
      expect(await outlets.getByRole('checkbox', { name: 'Outlet 7' }).isDisabled()).toBe(true);
      await outlets.getByRole('searchbox').fill('12');
      expect(await outlets.getByRole('checkbox').count()).toBe(1);
      await form()
        .getByRole('group', { name: 'Channels (optional)' })
        .getByRole('checkbox', { name: '#leads' })
        .check();
      await form().getByRole('button', { name: 'Ask', exact: true }).click();
      await eventually(() => told('/submit')).toMatchObject([
        {
          as,
          view: 'V1',
          entries: {
            question: { question: 'Who?' },
            outlets: { outlets: ['Outlet 2', 'Outlet 5'] },
            places: { places: ['C3'] },
            length: { length: 'Short' },
          },
        },
      ]);
    });

    it('what the app says is wrong, beside its field, and that it is being sent', async () => {
      let send = () => {};
      const sent = new Promise<void>(resolve => {
        send = resolve;
      });
      stage.answer('/submit', async () => {
        await sent;
        return { error: null, errors: { question: 'Ask something longer.' } };
      });
      const question = form().getByRole('textbox', { name: 'Question' });
      await question.fill('?');
      const ask = form().getByRole('button', { name: 'Ask', exact: true });
      await ask.click();
      await eventually(() => ask.getAttribute('aria-busy')).toBe('true');
      send();
      await form().getByRole('alert').getByText('Ask something longer.').waitFor();
      expect(
        await question.evaluate(
          field => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
        ),
      ).toBe('Ask something longer.');
      await eventually(() => hasFocus(question)).toBe(true);
    });

    it('no way out for the focus but to close it', async () => {
      for (let step = 0; step < 45; step += 1) {
        await page.keyboard.press('Tab');
        expect(
          await form().evaluate(
            dialog => dialog.contains(document.activeElement) || document.activeElement === document.body,
          ),
        ).toBe(true);
      }
      stage.answer('/dismiss', () => {
        stage.change(YOU, { type: 'views', views: [] });
        return { error: null, errors: {} };
      });
      await page.keyboard.press('Escape');
      await form().waitFor({ state: 'detached' });
      expect(await hasFocus(composer())).toBe(true);
    });

    it('an overflow menu, which Escape closes before the modal', async () => {
      await form().getByRole('button', { name: 'More options' }).click();
      await page.getByRole('menuitem', { name: 'Clear all' }).waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => page.getByRole('menu').count()).toBe(0);
      expect(told('/dismiss')).toEqual([]);
      await form().getByRole('button', { name: 'More options' }).click();
      await page.getByRole('menuitem', { name: 'Clear all' }).click();
      await eventually(() => told('/act')).toMatchObject([
        { on: { view: 'V1' }, blockId: 'more', actionId: 'more', entry: 'Clear all' },
      ]);
    });
  });

  describe('in a message', () => {
    it('feedback buttons, and which of them was pressed', async () => {
      const good = page.getByRole('button', { name: 'Helpful: this answer' });
      const bad = page.getByRole('button', { name: 'This answer is not helpful' });
      await bad.click();
      await eventually(() => told('/act').length).toBe(1);
      await good.click();
      expect(await good.getAttribute('aria-pressed')).toBe('true');
      expect(await bad.getAttribute('aria-pressed')).toBe('false');
      await eventually(() => told('/act')).toMatchObject([
        { blockId: 'b7', actionId: 'feedback', entry: 'no' },
        { blockId: 'b7', actionId: 'feedback', entry: 'yes' },
      ]);
    });

    it('a question before any deed of which the app wants to be sure', async () => {
      const format = page.getByRole('combobox', { name: 'Format' });
      await format.selectOption('BibTeX');
      await page
        .getByRole('alertdialog', { name: 'Are you sure?' })
        .getByRole('button', { name: 'No' })
        .click();
      expect(await format.inputValue()).toBe('CSV');
      await eventually(() => hasFocus(format)).toBe(true);
      await page.getByRole('button', { name: 'More options' }).click();
      await page.getByRole('menuitem', { name: 'Report it' }).click();
      expect(told('/act')).toEqual([]);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Yes' }).click();
      await eventually(() => told('/act')).toMatchObject([{ actionId: 'over', entry: 'Report it' }]);
    });

    it('a container that folds, a card, an alert, and the name of what it cannot show', async () => {
      await page.getByText('The Wire, 2019.').waitFor();
      await page.getByText('Where it is from').click();
      await eventually(() => page.getByText('The Wire, 2019.').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Open the card' }).click();
      await eventually(() => told('/act')).toMatchObject([{ blockId: 'b4', actionId: 'card' }]);
      await page.getByText('Warning: Two articles have no date.').waitFor();
      await page.getByText('does not show blocks of the kind hologram').waitFor();
      await page.getByText('The end of the blocks.').waitFor();
    });
  });

  describe('the Home', () => {
    const openHome = () => sidebar().getByRole('button', { name: 'Huawei Desk' }).click();

    it('as the desk published it, once the desk was told that it was opened, and its buttons work', async () => {
      await openHome();
      const home = page.getByRole('tabpanel', { name: 'Home' });
      await home.getByText('5 articles').waitFor();
      await eventually(() => told('/open-home')).toEqual([{ as, tab: 'home' }]);
      await home.getByRole('button', { name: 'Why is the US worried?' }).click();
      await eventually(() => told('/act').length).toBe(1);
      await home.getByRole('combobox', { name: 'Choose a channel' }).selectOption('C3');
      await eventually(() => told('/act')).toMatchObject([
        { as, on: { view: 'V0' }, blockId: 'h3', actionId: 'ask' },
        { as, on: { view: 'V0' }, actionId: 'place', entry: 'C3' },
      ]);
    });

    it('or that it is being made, and what came of that', async () => {
      stage.change(YOU, { type: 'home', view: null });
      await openHome();
      await page.getByText('is getting its Home ready').waitFor();
      stage.change(YOU, { type: 'home', view: { ...formView(), id: 'V5' } });
      await page.getByRole('textbox', { name: 'Question' }).waitFor();
    });

    it('or that there is none, with another try', async () => {
      stage.answer('/open-home', () => ({ error: 'dispatch_failed', errors: {} }));
      stage.change(YOU, { type: 'home', view: null });
      await openHome();
      await page.getByText('has put nothing on its Home yet').waitFor();
      await page.getByRole('alert').getByText('dispatch_failed').waitFor();
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => told('/open-home').length).toBe(2);
    });

    it('beside the messages, between which the arrows go', async () => {
      await openHome();
      await page.getByRole('tab', { name: 'Home' }).press('ArrowRight');
      const messages = page.getByRole('tab', { name: 'Messages', selected: true });
      await messages.waitFor();
      expect(await hasFocus(messages)).toBe(true);
      await page.getByRole('textbox', { name: 'Message Huawei Desk' }).waitFor();
      await eventually(() => told('/open-home').map(({ tab }) => tab)).toEqual(['home', 'messages']);
      stage.change(YOU, { type: 'line', line: line('D1', { user: 'UDESK', text: 'An answer' }) });
      await page.getByText('An answer').waitFor();
      await page.reload();
      await page
        .getByText('5 articles')
        .or(page.getByRole('textbox', { name: 'Message Huawei Desk' }))
        .waitFor();
      expect(await page.getByRole('tab', { name: 'Messages', selected: true }).count()).toBe(1);
    });
  });

  it('who answered in a thread, and how often', async () => {
    const row = page.locator('.replies-row').first();
    expect(
      await row.locator('.avatar').evaluateAll(all => all.map(one => one.getAttribute('data-initials'))),
    ).toEqual(['HD', 'D']);
    const root = await page.getByRole('article').first().getAttribute('data-message-ts');
    stage.change(YOU, { type: 'line', line: line('C1', { threadTs: root, user: DANA, ts: freshTs() }) });
    await row.getByRole('button', { name: '3 replies' }).waitFor();
  });

  describe('at the composer', () => {
    it('what was typed before, by the arrows, when nothing else stands there', async () => {
      for (const words of ['first', 'second\nwith two lines']) {
        await composer().fill(words);
        await page.keyboard.press('Enter');
        await eventually(() => composer().inputValue()).toBe('');
      }
      await page.keyboard.press('ArrowUp');
      expect(await composer().inputValue()).toBe('second\nwith two lines');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await composer().inputValue()).toBe('first');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await composer().inputValue()).toBe('');
      await page.keyboard.type('mine');
      await page.keyboard.press('ArrowUp');
      expect(await composer().inputValue()).toBe('mine');
    });

    it('a new line for Shift and Enter, and keeps what is half written', async () => {
      await composer().focus();
      await page.keyboard.type('one');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('two');
      await sidebar().getByRole('button', { name: 'leads' }).click();
      await page.getByRole('textbox', { name: 'Message #leads' }).waitFor();
      await sidebar().getByRole('button', { name: 'general' }).click();
      expect(await composer().inputValue()).toBe('one\ntwo');
      expect(told('/say')).toEqual([]);
    });

    it('the commands that fit, to be chosen by arrows and taken by Tab or Enter', async () => {
      await composer().focus();
      await page.keyboard.type('/');
      const list = page.getByRole('listbox', { name: 'Commands' });
      await list.getByRole('option', { name: '/huawei gaps' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await composer().inputValue()).toBe('/huawei ');
      await page.keyboard.type('dig');
      expect(await list.getByRole('option').count()).toBe(3);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await composer().getAttribute('aria-activedescendant');
      expect(await list.getByRole('option', { selected: true }).getAttribute('id')).toBe(active);
      await page.keyboard.press('Enter');
      expect(await composer().inputValue()).toBe('/huawei digest on 08:30');
      expect(await hasFocus(composer())).toBe(true);
      await page.keyboard.press('Enter');
      await eventually(() => told('/say')).toMatchObject([{ text: '/huawei digest on 08:30' }]);
    });

    it('nothing in the way of a question that begins like a command', async () => {
      await composer().focus();
      await page.keyboard.type('/huawei dig');
      await page.getByRole('listbox', { name: 'Commands' }).waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => page.getByRole('listbox', { name: 'Commands' }).count()).toBe(0);
      await page.keyboard.type('e');
      await page.getByRole('listbox', { name: 'Commands' }).waitFor();
      await page.keyboard.press('Enter');
      await eventually(() => told('/say')).toMatchObject([{ text: '/huawei dige' }]);
    });

    it('that something was not sent, and keeps it', async () => {
      await page.route('**/say', route => route.abort());
      await composer().fill('lost?');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('did not reach the workspace').waitFor();
      expect(await composer().inputValue()).toBe('lost?');
    });
  });

  describe('the payloads', () => {
    const panel = () => page.getByRole('region', { name: 'Payloads' });
    const openPanel = () => sidebar().getByRole('button', { name: 'Payloads' }).click();

    it('both ways, the newest first, as they come, without touching what is open', async () => {
      await openPanel();
      const rows = panel().getByRole('listitem');
      expect(await rows.count()).toBe(30);
      await rows.first().getByRole('button').click();
      const open = panel().getByRole('article');
      await open.getByText('"text": "payload 29"').waitFor();
      stage.change(YOU, { type: 'payload', payload: { ...payload(30), name: 'response_url' } });
      await rows.first().getByText('response_url').waitFor();
      await open.getByText('"text": "payload 29"').waitFor();
      await open.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Payload copied.').waitFor();
      expect(JSON.parse(await copied())).toEqual(payload(29).body);
      expect(await composer().isVisible()).toBe(true);
    });

    it('that hold a text', async () => {
      await openPanel();
      await panel().getByRole('searchbox', { name: 'Filter payloads' }).fill('not_in_channel payload');
      await eventually(() => panel().getByRole('listitem').count()).toBe(1);
      await panel().getByText('1 of 30').waitFor();
      await panel().getByRole('searchbox').fill('nowhere at all');
      await panel().getByText('No payload holds this text.').waitFor();
    });

    it.each([1200, 360])('until Escape, and gives the focus back, in %i pixels', async width => {
      await page.setViewportSize({ width, height: 760 });
      const opener = page.getByRole('button', { name: 'Open the sidebar' });
      if (width === 360) await opener.click();
      await openPanel();
      await eventually(() => hasFocus(panel().getByRole('searchbox'))).toBe(true);
      const box = await panel().boundingBox();
      if (width === 360) expect(box).toEqual({ x: 0, y: 0, width: 360, height: 760 });
      await page.keyboard.press('Escape');
      await eventually(() => panel().count()).toBe(0);
      expect(
        await hasFocus(width === 360 ? opener : sidebar().getByRole('button', { name: 'Payloads' })),
      ).toBe(true);
    });
  });

  it('nothing that moves to who wants nothing to move', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    stage.change(YOU, { type: 'waits', waits: [{ channel: 'C1', threadTs: null }] });
    const dots = page.locator('.dots');
    await dots.waitFor();
    expect(await dots.evaluate(found => getComputedStyle(found).animationName)).toBe('none');
  });

  it('all that without an error of its own', () => {
    expect(troubles).toEqual([]);
  });
});

const eventually = <Seen>(look: () => Seen | Promise<Seen>) => expect.poll(look, { timeout: 8_000 });

const hasFocus = (found: Locator): Promise<boolean> =>
  found.evaluate(element => element === document.activeElement);
