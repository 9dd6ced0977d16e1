import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium.ts';
import { closeThread, fromDesk, goTo, say, thread } from './deeds.ts';
import { visiting } from './visit.ts';

/** What the desk does of itself and where it keeps still: watching, digests, muted channels, too many questions. */
describe.skipIf(!hasChromium)('the desk', () => {
  const visit = visiting();
  const latest = () => fromDesk(visit().page).last();

  it('tells in one direct message, once, that an article has come which answers', async () => {
    const { page, articles, stopwatch } = visit();
    await say(page, '/huawei is Canada banning Huawei?');
    await latest().getByText('Not in the articles').waitFor();
    await stopwatch.time(
      'watch',
      () =>
        latest()
          .getByRole('button', { name: /^Tell me when it is: in a direct message/ })
          .click(),
      latest().getByText('I will tell you in a direct message, once', { exact: false }),
    );
    await writeFile(join(articles, '005_canada.txt'), CANADA);
    await goTo(page, 'Huawei Desk');
    await page.getByRole('tab', { name: 'Messages' }).click();
    const told = fromDesk(page).filter({ hasText: 'The articles answer it now' });
    // The desk looks every 15 seconds.
    await told.waitFor({ timeout: 25_000 });
    await told.locator('blockquote', { hasText: 'Canada is banning Huawei' }).waitFor();
    expect(await fromDesk(page).count()).toBe(1);
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('6 articles').waitFor();
    await goTo(page, 'general');
  }, 40_000);

  it('sets up a digest with a form, and says in the channel what will come', async () => {
    const { page, stopwatch } = visit();
    const form = page.getByRole('dialog', { name: 'Daily digest' });
    await stopwatch.time(
      'digest form',
      () => say(page, '/huawei digest'),
      form.getByRole('textbox', { name: 'Time of day' }),
    );
    const time = form.getByRole('textbox', { name: 'Time of day' });
    await time.fill('06:45');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
      await form.getByRole('checkbox', { name: day }).uncheck();
    await form.getByRole('button', { name: 'Turn on' }).click();
    await form.getByRole('alert').first().waitFor();
    await form.getByRole('checkbox', { name: 'Monday' }).check();
    await stopwatch.time(
      'digest on',
      () => form.getByRole('button', { name: 'Turn on' }).click(),
      page.getByRole('log').getByText('06:45', { exact: false }).first(),
    );
    await form.waitFor({ state: 'detached' });
  });

  it('keeps still in a muted channel, answers there alone, and comes back', async () => {
    const { page, stopwatch } = visit();
    await goTo(page, 'huawei-news');
    await stopwatch.time('mute', () => say(page, '/huawei mute'), latest().getByText('I am muted in'));
    await stopwatch.time(
      'answer in a muted channel',
      () => say(page, '@huawei who is Andy Purdy?'),
      fromDesk(page).getByText('I am muted in this channel, so only you see this.').last(),
    );
    await closeThread(page);
    await stopwatch.time(
      'unmute',
      () => say(page, '/huawei unmute'),
      page.getByRole('main').getByText('I am no longer muted in').last(),
    );
    await say(page, '@huawei who is Ryan Ding?');
    await fromDesk(thread(page)).locator('blockquote', { hasText: 'Ryan Ding' }).waitFor();
    expect(await thread(page).getByText('Only visible to you').count()).toBe(0);
    await closeThread(page);
  });

  it('asks for patience where somebody asks faster than anybody reads, and still does the rest', async () => {
    const { page } = visit();
    const patience = page.getByText(/^You have asked a great deal in a short time/);
    for (let asked = 0; asked < 22; asked += 1) await say(page, '/huawei who is Andy Purdy?');
    await patience.first().waitFor();
    expect(await page.locator('article blockquote').count()).toBeGreaterThan(10);
    await say(page, '/huawei digest status');
    await latest().getByText('There is no digest', { exact: false }).waitFor();
  });
});

const CANADA = `Canada is banning Huawei

Canada is banning Huawei from its 5G networks, the government in Ottawa said. The ban covers equipment of Huawei and ZTE.

Operators in Canada have to remove the equipment.
`;
