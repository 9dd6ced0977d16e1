import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type OpenDesk, openDesk } from '../../src/desk.ts';
import { openLog } from '../../src/log.ts';
import { hasChromium, openChromium } from '../chromium.ts';

/** The main way through the desk, as a newcomer goes it: the real desk over the seed articles, in a real browser. */
describe.skipIf(!hasChromium)('the desk in its local workspace', () => {
  let desk: OpenDesk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    desk = await openDesk(readConfig({ PORT: '0' }), openLog('silent'));
    browser = await openChromium();
    page = await browser.newPage();
    page.on('pageerror', error => troubles.push(error.message));
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(desk.address ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await desk.stop();
  });

  const say = async (words: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^Message #/ }).fill(words);
    await page.keyboard.press('Enter');
  };
  const lastFromDesk = () => page.getByRole('article', { name: /^Huawei Desk/ }).last();

  it('answers an example question in two clicks or fewer, with quotes and their citations', async () => {
    await page
      .getByRole('list', { name: 'Example questions' })
      .getByRole('button', { name: /UK operators/ })
      .click();
    await lastFromDesk().getByText('Only visible to you').waitFor();
    await lastFromDesk()
      .locator('blockquote', { hasText: 'This includes the UK, where BT, EE, Vodafone and Three' })
      .waitFor();
    await lastFromDesk()
      .getByText(
        /001 · US government .* · TechRadar Pro · Steve McCaskill · undated .*paragraph \d+ · 001:\d+-\d+@10ea963e/,
      )
      .waitFor();
  });

  it('opens an excerpt in its context', async () => {
    await lastFromDesk()
      .getByRole('button', { name: /in context/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'In context' });
    await dialog
      .getByText('This includes the UK, where BT, EE, Vodafone and Three are all customers.')
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shares an answer with the channel', async () => {
    await lastFromDesk().getByRole('button', { name: 'Share' }).click();
    await lastFromDesk().getByText('Shared by').waitFor();
    expect(await lastFromDesk().getByText('Only visible to you').count()).toBe(0);
  });

  it('says that the articles do not answer', async () => {
    await say('/huawei is Canada banning Huawei?');
    await lastFromDesk().getByText('Not in the articles').waitFor();
    await lastFromDesk().getByText('No article mentions Canada.').waitFor();
    await lastFromDesk().getByText('Nearest passages (they do not answer the question)').waitFor();
  });

  it('takes what is typed for words and not for mark-up', async () => {
    const typed = 'is <script>alert(1)</script> < Huawei & <!channel> &lt;b&gt;?';
    await say(`/huawei ${typed}`);
    await lastFromDesk().getByText(typed, { exact: false }).waitFor();
    expect(await page.locator('article script').count()).toBe(0);
  });

  it('answers a mention in a thread', async () => {
    await say('@huawei who is Andy Purdy?');
    await page
      .getByRole('complementary', { name: 'Thread' })
      .locator('blockquote', { hasText: 'Andy Purdy' })
      .waitFor();
  });

  const digestForm = () => page.getByRole('dialog', { name: 'Daily digest' });

  it('shows what the next digest would say, from a form that is used by keyboard', async () => {
    await say('/huawei digest');
    await digestForm().getByRole('group', { name: 'Days' }).waitFor();
    expect(await digestForm().getByRole('combobox', { name: 'Channel' }).inputValue()).toBe('C000000001');
    await digestForm().getByRole('button', { name: 'Preview' }).press('Enter');
    const preview = page.getByRole('dialog', { name: /^Preview/ });
    await preview.getByText(/2 stories/).waitFor();
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
  });

  it('turns the digest on with the form, and posts it with what else is told in its thread', async () => {
    await digestForm().getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin');
    await digestForm().getByRole('button', { name: 'Turn on' }).press('Enter');
    await digestForm().waitFor({ state: 'detached' });
    await page.getByRole('log').getByText('08:30 (Europe/Berlin)', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Post the next digest now' }).click();
    await page.getByRole('status').getByText('The next digest has been posted.').waitFor();
    const digest = page.getByRole('article', { name: /^Huawei Desk/ }).filter({ hasText: '2 stories' });
    await digest
      .last()
      .getByRole('button', { name: /^\d+ repl/ })
      .press('Enter');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await expect.poll(() => thread.getByRole('article').count(), { timeout: 8_000 }).toBeGreaterThan(1);
  });

  it('sets the digest by words, and does not tell it twice', async () => {
    await say('/huawei digest on 09:15 Europe/Paris');
    await page.getByText(/09:15/).first().waitFor();
    await page.getByRole('button', { name: 'Post the next digest now' }).click();
    await page
      .getByRole('status')
      .getByText(/Nothing is new/)
      .waitFor();
  });

  it('shows the answer to a mention on a phone too', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await say('@huawei who is Ryan Ding?');
    await thread.locator('blockquote', { hasText: 'Ryan Ding' }).waitFor();
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await say('@huawei why is the US worried about Huawei?');
    await thread.getByText('5 excerpts').waitFor();
    await page.waitForTimeout(500);
    const heading = await thread.getByText('5 excerpts').boundingBox();
    expect(heading?.y).toBeGreaterThan(0);
    expect(heading?.y).toBeLessThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  const sidebar = () => page.getByRole('navigation');
  const becomes = async (name: string) => {
    await sidebar()
      .getByRole('button', { name: /^You are / })
      .click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
    await sidebar()
      .getByRole('button', { name: `You are ${name}` })
      .waitFor();
  };

  it('shows another person nothing that was for the first alone, and answers in their language', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.getByRole('button', { name: 'Close the thread' }).click();
    await say('/huawei who is Andy Purdy?');
    await lastFromDesk().getByText('Only visible to you').waitFor();
    await becomes('Dana');
    expect(await page.getByText('Only visible to you').count()).toBe(0);
    await say('/huawei who is Andy Purdy?');
    await lastFromDesk().getByText('Only visible to you').waitFor();
    await lastFromDesk().getByText('1 Auszug').waitFor();
    await lastFromDesk().locator('blockquote', { hasText: 'Andy Purdy' }).waitFor();
    await becomes('You');
  });

  it('keeps what was said in one workspace out of the other', async () => {
    await sidebar()
      .getByRole('button', { name: /^Workspace: / })
      .click();
    await page.getByRole('menuitemradio', { name: 'Second workspace' }).click();
    await sidebar().getByRole('button', { name: 'press' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await say('/huawei who is Andy Purdy?');
    await lastFromDesk().locator('blockquote', { hasText: 'Andy Purdy' }).waitFor();
    await sidebar()
      .getByRole('button', { name: /^Workspace: / })
      .click();
    await page.getByRole('menuitemradio', { name: 'Local workspace' }).click();
    await sidebar().getByRole('button', { name: 'huawei-news' }).waitFor();
  });

  it('takes feedback on an answer, and asks why when it did not help', async () => {
    await say('/huawei how did Huawei respond?');
    await lastFromDesk().getByText('how did Huawei respond?').waitFor();
    const answer = page.getByRole('article').filter({ hasText: 'how did Huawei respond?' }).last();
    const helpful = answer.getByRole('button', { name: 'Helpful: this answer', exact: true });
    await helpful.click();
    await lastFromDesk().getByText('Thank you, noted.').waitFor();
    expect(await helpful.getAttribute('aria-pressed')).toBe('true');
    await answer.getByRole('button', { name: /^Not helpful/ }).click();
    const form = page.getByRole('dialog', { name: 'What was wrong?' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByRole('radio', { name: 'It is not what I asked' }).check();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const thanks = page.getByRole('dialog', { name: 'Thank you' });
    await thanks.getByText('Your reason is written down.').waitFor();
    await page.keyboard.press('Escape');
    await thanks.waitFor({ state: 'detached' });
  });

  it('shows developers what went both ways, without a secret', async () => {
    await sidebar().getByRole('button', { name: 'Payloads' }).click();
    const panel = page.getByRole('region', { name: 'Payloads' });
    await panel.getByRole('searchbox').fill('command /huawei how did');
    await panel.getByRole('listitem').first().getByRole('button').click();
    const json = await panel.locator('pre').innerText();
    expect(JSON.parse(json)).toMatchObject({ command: '/huawei', text: 'how did Huawei respond?' });
    await panel.getByRole('searchbox').fill('xoxb-');
    await panel.getByText('No payload holds this text.').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('causes no trouble in the browser', () => {
    expect(troubles).toEqual([]);
  });
});
