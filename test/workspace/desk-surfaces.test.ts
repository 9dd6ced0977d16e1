import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type OpenDesk, openDesk } from '../../src/desk.ts';
import { openLog } from '../../src/log.ts';
import { hasChromium, openChromium } from '../chromium.ts';
import { barriers, EVERY_RULE } from './barriers.ts';

/** Every surface of the real desk over the seed articles, as a person meets it in a real browser: used, and looked at by axe-core. */
describe.skipIf(!hasChromium)('a surface of the desk', () => {
  let desk: OpenDesk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    [desk, browser] = await Promise.all([
      openDesk(readConfig({ PORT: '0' }), openLog('silent')),
      openChromium(),
    ]);
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.on('pageerror', error => troubles.push(error.message));
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()));
  });
  afterAll(async () => {
    await browser.close();
    await desk.stop();
  });
  beforeEach(async () => {
    await page.goto('about:blank');
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(desk.address ?? '');
    await composer().waitFor();
    while ((await page.getByRole('dialog').count()) > 0) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(100);
    }
  });

  const composer = () => page.getByRole('textbox', { name: /^Message #/ });
  const sidebar = () => page.getByRole('navigation');
  const thread = () => page.getByRole('complementary', { name: 'Thread' });
  const lastFromDesk = () => page.getByRole('article', { name: /^Huawei Desk/ }).last();
  const say = async (words: string): Promise<void> => {
    await composer().fill(words);
    await page.keyboard.press('Enter');
  };
  const choose = async (menu: Locator, words: string | RegExp): Promise<void> => {
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: words }).press('Enter');
  };
  const lookAs = async (name: string) => {
    await sidebar()
      .getByRole('button', { name: /^You are / })
      .press('Enter');
    await page.getByRole('menuitemradio', { name, exact: true }).press('Enter');
    await sidebar()
      .getByRole('button', { name: `You are ${name}` })
      .waitFor();
  };
  /** No barrier, and nothing that has to be scrolled sideways on a phone. */
  const holds = async (): Promise<void> => {
    expect(await barriers(page, EVERY_RULE)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 760 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await barriers(page, EVERY_RULE)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 800 });
  };

  it('is the Home: a question with one press, the articles, and a digest to set up', async () => {
    await sidebar().getByRole('button', { name: 'Huawei Desk' }).click();
    const home = page.getByRole('tabpanel', { name: 'Home' });
    await home.getByText('5 articles from 4 outlets').waitFor();
    await holds();
    await home.getByRole('button', { name: 'How did Huawei respond?' }).click();
    const answer = page.getByRole('dialog');
    await answer.locator('blockquote', { hasText: 'Huawei is surprised' }).first().waitFor();
    await page.keyboard.press('Escape');
    await answer.waitFor({ state: 'detached' });
    await home.getByRole('heading', { name: 'Your recent questions' }).waitFor();
    await home.getByText('How did Huawei respond?').nth(1).waitFor();
    await home.getByRole('combobox').selectOption({ label: '#general' });
    const form = page.getByRole('dialog', { name: 'Daily digest' });
    await form.getByText('There is no digest in #general').waitFor();
    await holds();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('is the Home in German for who reads German', async () => {
    await lookAs('Dana');
    await sidebar().getByRole('button', { name: 'Huawei Desk' }).click();
    await page.getByRole('tabpanel').getByText('5 Artikel aus 4 Medien').waitFor();
    await holds();
  });

  it('is the check of a message, shared into its thread', async () => {
    await say('The UK has banned Huawei.');
    const message = page
      .getByRole('main')
      .getByRole('article', { name: /^You/ })
      .filter({ hasText: 'The UK has banned' })
      .last();
    await choose(message.getByRole('button', { name: 'More actions' }), /^Check against articles/);
    const check = page.getByRole('dialog', { name: 'Check against articles' });
    await check.locator('blockquote').first().waitFor();
    await holds();
    await check.getByRole('button', { name: 'Share into the thread' }).click();
    await page.keyboard.press('Escape');
    await message.getByRole('button', { name: '1 reply' }).waitFor();
  });

  it('is the question from anywhere, with its filters and its answer in one modal', async () => {
    await choose(page.getByRole('button', { name: 'Shortcuts' }), /^Ask the Huawei desk/);
    const ask = page.getByRole('dialog', { name: 'Ask the articles' });
    await ask.getByRole('button', { name: 'Narrow it down' }).click();
    await ask.getByRole('checkbox', { name: 'TechRadar Pro' }).check();
    await ask.getByRole('textbox', { name: /^Question/ }).fill('How did Huawei respond?');
    await holds();
    await ask.getByRole('button', { name: 'Ask', exact: true }).click();
    await ask.getByText('TechRadar Pro · Steve McCaskill').first().waitFor();
    await holds();
    await page.keyboard.press('Escape');
    await ask.waitFor({ state: 'detached' });
  });

  it('is a follow-up without a mention, in a thread that the desk was called into', async () => {
    await say('@huawei why is the US worried about Huawei?');
    await thread().locator('blockquote').first().waitFor();
    await page.getByRole('textbox', { name: 'Reply in the thread' }).fill('and Italy?');
    await page.keyboard.press('Enter');
    await thread().getByText('carried over').waitFor();
    await holds();
  });

  it('is the wish to be told, where the articles do not answer', async () => {
    await say('/huawei is Canada banning Huawei?');
    await lastFromDesk().getByText('Not in the articles').waitFor();
    await lastFromDesk().getByRole('button', { name: 'Tell me when it is' }).click();
    await lastFromDesk().getByText('I will tell you in a direct message, once').waitFor();
    await holds();
    await lastFromDesk().getByRole('button', { name: 'Stop watching' }).click();
    await lastFromDesk().getByText('Stopped.').waitFor();
  });

  it('is the list of what could not be answered, with the absent report first', async () => {
    await say('/huawei gaps');
    await lastFromDesk().getByText('Cited, but not in the articles').waitFor();
    await lastFromDesk().getByText('Wall Street Journal').first().waitFor();
    await holds();
  });

  it('is a filter, said as it was understood', async () => {
    await say('/huawei from:itpro how did Huawei respond?');
    await lastFromDesk().locator('blockquote').first().waitFor();
    await lastFromDesk().getByText('ITPro').first().waitFor();
    expect(await lastFromDesk().getByText('TechRadar Pro · Steve McCaskill').count()).toBe(0);
    await holds();
  });

  it('is the silence of a muted channel, and its end', async () => {
    await say('/huawei mute');
    await lastFromDesk().getByText('I am muted in #general').waitFor();
    await say('/huawei unmute');
    await expect.poll(() => lastFromDesk().innerText(), { timeout: 8_000 }).not.toContain('I am muted in');
  });

  it('causes no trouble in the browser', () => {
    expect(troubles).toEqual([]);
  });
});
