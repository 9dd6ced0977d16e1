import type { Browser, Page } from 'playwright-core';
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
  });

  it('says that the desk is answering', async () => {
    await page.getByRole('button', { name: 'Open the sidebar' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Huawei Desk' }).click();
    await page.getByLabel('Message Huawei Desk', { exact: true }).fill('quiet');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Huawei Desk is answering…').waitFor();
  });

  it('stands in 360 pixels, and breaks no rule of its own', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(troubles).toEqual([]);
  });
});
