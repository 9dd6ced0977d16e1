import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium.ts';
import { become, fromDesk, goTo, moveTo, say } from './deeds.ts';
import { visiting } from './visit.ts';

/** Who looks: each in their own language, nothing of one workspace in the other, and the payloads for developers. */
describe.skipIf(!hasChromium)('to each', () => {
  const visit = visiting();
  const latest = () => fromDesk(visit().page).last();
  const home = () => visit().page.getByRole('tabpanel', { name: 'Home' });

  it('in their language: Dana is answered in German, in the articles’ own words', async () => {
    const { page, stopwatch } = visit();
    await become(page, 'Dana');
    await stopwatch.time(
      'German answer',
      () => say(page, '/huawei who is Andy Purdy?'),
      latest().getByText('1 Auszug aus 1 Artikel'),
    );
    await latest()
      .locator('blockquote', { hasText: 'said Andy Purdy, Huawei’s Chief US Security Officer' })
      .waitFor();
    await latest().getByRole('button', { name: 'Im Kanal teilen: diese Antwort' }).waitFor();
    await stopwatch.time(
      'German absence',
      () => say(page, '/huawei is Canada banning Huawei?'),
      latest().getByText('Nicht in den Artikeln'),
    );
    await latest().getByText('Kein Artikel erwähnt Canada.').waitFor();
  });

  it('in their language: the Home tab and the form', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'German Home',
      () => goTo(page, 'Huawei Desk'),
      home().getByText('Ihre letzten Fragen'),
    );
    await home().getByText('Was ich lese').waitFor();
    const form = page.getByRole('dialog');
    await home()
      .getByRole('button', { name: /^Eine Frage stellen/ })
      .click();
    await form.getByRole('textbox', { name: /^Frage/ }).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await goTo(page, 'general');
  });

  it('what they may: who is no admin does not see the gaps', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'no gaps',
      () => say(page, '/huawei gaps'),
      latest().getByText('Nur Admins und Inhaber', { exact: false }),
    );
    expect(await page.getByRole('button', { name: /CSV/ }).count()).toBe(0);
    await become(page, 'You');
  });

  it('their own: another person sees neither private answers nor what was asked', async () => {
    const { page } = visit();
    expect(await fromDesk(page).count()).toBe(0);
    await goTo(page, 'Huawei Desk');
    await home().getByText('5 articles from 4 outlets').waitFor();
    expect(await home().getByText('Andy Purdy').count()).toBe(0);
    await goTo(page, 'general');
  });

  it('their workspace: what was asked, set and shared in one is not in the other', async () => {
    const { page, stopwatch } = visit();
    await say(page, '/huawei who is Sean Sullivan?');
    await latest().getByRole('button', { name: 'Share to channel: this answer' }).click();
    await latest().getByText('Shared by').waitFor();
    await say(page, '/huawei digest on 05:55');
    await latest().getByText('05:55', { exact: false }).first().waitFor();
    await moveTo(page, 'Second workspace');
    expect(await page.getByRole('article').count()).toBe(0);
    await goTo(page, 'Huawei Desk');
    await home().getByText('None yet. Choose a channel').waitFor();
    expect(await home().getByText('Sean Sullivan').count()).toBe(0);
    await goTo(page, 'general');
    await stopwatch.time(
      'gaps elsewhere',
      () => say(page, '/huawei gaps'),
      latest().getByText('Gaps: 2 absent reports, 0 unanswered'),
    );
    await moveTo(page, 'Local workspace');
    await latest().waitFor();
  });

  it('their payloads: both ways, found by a word, shown whole', async () => {
    const { page, stopwatch } = visit();
    const panel = page.getByRole('region', { name: 'Payloads' });
    await stopwatch.time(
      'payloads',
      () => page.getByRole('navigation').getByRole('button', { name: 'Payloads' }).click(),
      panel.getByRole('listitem').first(),
    );
    await panel.getByRole('searchbox').fill('chat.postMessage');
    await panel.getByRole('listitem').first().getByRole('button').click();
    expect(JSON.parse(await panel.locator('pre').innerText())).toMatchObject({ channel: 'C000000001' });
    await panel.getByRole('searchbox').fill('xoxb-');
    await panel.getByText('No payload holds this text.').waitFor();
    await panel.getByRole('searchbox').fill('T200000001');
    await panel.getByText('No payload holds this text.').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});
