import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium } from '../chromium.ts';
import { openStandIn, type StandIn } from './stand-in.ts';

/** The page in a real browser. Without a Chromium on this machine there is nothing to look with. */
describe.skipIf(!hasChromium)('the page', () => {
  let standIn: StandIn;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    standIn = await openStandIn();
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', error => troubles.push(error.message));
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(standIn.workspace.address);
  });
  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });

  it('asks an example question and shows the answer to the person alone', async () => {
    await page.getByRole('button', { name: 'When did Huawei launch HarmonyOS?' }).click();
    const answer = page.getByRole('article', { name: /^Huawei Desk/ });
    await answer.getByText('Only visible to you').waitFor();
    await answer
      .getByText('<b>not</b> counting 3 * 4 * 5 :smile: other_items_here & more.')
      .first()
      .waitFor();
    expect(await page.locator('blockquote').count()).toBe(2);
    expect(await page.locator('article b').count()).toBe(0);
  });

  it('opens a modal from a button, shows its errors, and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Daily digest…' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Daily digest' });
    await dialog.getByLabel('Time', { exact: true }).fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await dialog.getByLabel('Time', { exact: true }).fill('noon');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write it as 08:30.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate(button => button === document.activeElement)).toBe(true);
  });

  it('sends a mention with Enter and opens its thread', async () => {
    await page.getByLabel('Message #general', { exact: true }).fill('@huawei what of chips?');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('@Huawei Desk').waitFor();
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    const reply = page.getByRole('button', { name: '1 reply' });
    await expect.poll(() => endsInSight(reply)).toBe(true);
    expect(await hasFocus(reply)).toBe(true);
  });

  it('leaves the conversation at its place while a thread lies over it', async () => {
    const log = page.getByRole('log', { name: 'Messages in #general' });
    const reply = page.getByRole('button', { name: '1 reply' });
    const place = await log.evaluate(
      scroller =>
        new Promise<number>(resolve => {
          scroller.addEventListener('scroll', () => resolve(scroller.scrollTop), { once: true });
          scroller.scrollBy(0, -100);
        }),
    );
    await reply.dispatchEvent('click');
    await page.getByRole('button', { name: 'Close the thread' }).waitFor();
    expect(await log.count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(place).toBeGreaterThan(0);
    expect(await log.evaluate(scroller => scroller.scrollTop)).toBe(place);
  });

  it('shows what was typed as it was typed', async () => {
    const typed = 'a < b and b > c & d, <!channel>, <script>alert(1)</script>, &lt;b&gt;';
    await page.getByLabel('Message #general', { exact: true }).fill(typed);
    await page.keyboard.press('Enter');
    await page.getByText(typed, { exact: true }).waitFor();
  });

  it('keeps what lies under the drawer out of reach, and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Open the sidebar' });
    await opener.click();
    await page.getByRole('button', { name: 'Close the sidebar' }).waitFor();
    expect(await page.locator('main').evaluate(main => main.hasAttribute('inert'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('main').evaluate(main => main.hasAttribute('inert'))).toBe(false);
    expect(await hasFocus(opener)).toBe(true);
  });

  it('says that the desk is answering, even to who reads what is above', async () => {
    await page.getByRole('button', { name: 'Open the sidebar' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Huawei Desk' }).click();
    await page.getByRole('tab', { name: 'Messages' }).click();
    const box = page.getByLabel('Message Huawei Desk', { exact: true });
    for (const words of ['one', 'two']) {
      await box.fill(words);
      await page.keyboard.press('Enter');
      await page.getByText(`2 passages in the articles answer ${words}`).waitFor();
    }
    await box.fill('/huawei sleep');
    await page.getByRole('log').evaluate(scroller => scroller.scrollTo(0, 0));
    await page.getByRole('button', { name: 'Send' }).click();
    const note = page.getByText('Huawei Desk is answering…');
    await note.waitFor();
    await expect.poll(() => endsInSight(note)).toBe(true);
    await page.getByText('operation_timeout').waitFor();
  });

  it('shows the end of a long message of the person’s own', async () => {
    await page.getByRole('button', { name: 'Open the sidebar' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'huawei-news' }).click();
    const words = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');
    await page.getByLabel('Message #huawei-news', { exact: true }).fill(words);
    await page.keyboard.press('Enter');
    const article = page.getByRole('article', { name: /^You/ });
    await article.waitFor();
    await expect.poll(() => endsInSight(article)).toBe(true);
  });

  describe('a table', () => {
    const sizes = [
      [1200, 'stands in columns'],
      [360, 'is a card for each row, under the names of its columns'],
    ] as const;

    it.each(sizes)('in %i pixels %s', async (width, _) => {
      const wide = await browser.newPage({ viewport: { width, height: 740 } });
      await wide.goto(standIn.workspace.address);
      await wide.getByRole('textbox', { name: /^Message #/ }).fill('/huawei table');
      await wide.keyboard.press('Enter');
      const table = wide.getByRole('article').last().locator('.block-table');
      await table.getByText('is considering').first().waitFor();
      await table.getByText('001 The *Wire* &lt;').waitFor();
      expect(await table.locator('b').count()).toBe(0);
      const boxes = await table.locator('tbody tr').first().locator('td').all();
      const tops = await Promise.all(boxes.map(async cell => (await cell.boundingBox())?.y));
      expect(new Set(tops).size).toBe(width > 500 ? 1 : 3);
      const labels = await Promise.all(
        boxes.map(cell => cell.evaluate(element => getComputedStyle(element, '::before').content)),
      );
      expect(labels).toEqual(
        width > 500 ? ['none', 'none', 'none'] : ['"Outlet"', '"Its own words"', '"Strength"'],
      );
      const inside = await table.evaluate(element => element.scrollWidth <= element.clientWidth);
      expect(inside).toBe(true);
      expect(await wide.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await wide.close();
    });
  });

  it('shows text to be copied as it is, and another as soon as another format is chosen', async () => {
    const visitor = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await visitor.goto(standIn.workspace.address);
    await visitor.getByRole('textbox', { name: /^Message #/ }).fill('/huawei table');
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('button', { name: 'Export' }).last().click();
    const dialog = visitor.getByRole('dialog', { name: 'Export' });
    const copied = () => dialog.locator('pre').evaluate(pre => pre.textContent);
    await dialog.locator('pre').waitFor();
    expect(await copied()).toContain('markdown :smile: <b>*not*</b> &lt; _x_\n  "a","b');
    const body = dialog.locator('.modal-body');
    await body.evaluate(element => element.scrollTo(0, 300));
    await dialog.getByRole('combobox').selectOption('csv');
    await expect.poll(copied).toContain('csv :smile:');
    expect(await body.evaluate(element => element.scrollTop)).toBe(0);
    expect(await dialog.getByRole('combobox').inputValue()).toBe('csv');
    expect(await body.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await visitor.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await visitor.close();
  });

  it('opens a link button in a tab of its own, and tells the app', async () => {
    const visitor = await browser.newPage();
    await visitor.goto(standIn.workspace.address);
    await visitor.getByRole('textbox', { name: /^Message #/ }).fill('/huawei table');
    await visitor.keyboard.press('Enter');
    const opened = visitor.context().waitForEvent('page');
    await visitor.getByRole('button', { name: 'Open the article' }).last().click();
    expect((await opened).url()).toContain(standIn.workspace.address);
    await expect.poll(() => standIn.heard).toContain('opened');
    await visitor.context().close();
  });

  it('takes the sentence on the digest away by itself', async () => {
    const visitor = await browser.newPage();
    await visitor.clock.install();
    await visitor.goto(standIn.workspace.address);
    await visitor.getByRole('button', { name: 'Post the next digest now' }).click();
    const sentence = visitor.getByText('No digest is set up in this channel.');
    await sentence.waitFor();
    await visitor.clock.fastForward(11_000);
    expect(await sentence.count()).toBe(1);
    await visitor.clock.fastForward(2_000);
    await sentence.waitFor({ state: 'detached' });
    await visitor.close();
  });

  it('stands in 360 pixels, and breaks no rule of its own', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(troubles).toEqual([]);
  });
});

/** Whether its last line stands within the pane that scrolls it. */
const endsInSight = (found: Locator): Promise<boolean> =>
  found.evaluate(element => {
    const pane = element.closest('.lines')?.getBoundingClientRect();
    const { bottom } = element.getBoundingClientRect();
    return pane !== undefined && bottom > pane.top && bottom <= pane.bottom;
  });

const hasFocus = (found: Locator): Promise<boolean> =>
  found.evaluate(element => element === document.activeElement);
