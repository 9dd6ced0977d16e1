import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium.ts';
import { closeModal, fromDesk, goTo, say } from './deeds.ts';
import { visiting } from './visit.ts';

/** The desk's Home, from the first open on. */
describe.skipIf(!hasChromium)('the Home tab', () => {
  const visit = visiting();
  const home = () => visit().page.getByRole('tabpanel', { name: 'Home' });
  const dialog = (name: string) => visit().page.getByRole('dialog', { name });

  it('is useful on the first open, with nothing asked', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'Home',
      () => goTo(page, 'Huawei Desk'),
      home().getByText('5 articles from 4 outlets'),
    );
    expect(await home().getByRole('button', { name: /\?$/u }).count()).toBe(3);
    await home().getByText('None yet. Choose a channel').waitFor();
    expect(await home().getByText('Your recent questions').count()).toBe(0);
  });

  it('answers one of its questions in a form, and lists it afterwards', async () => {
    const { page, stopwatch } = visit();
    const answer = dialog('Ask the articles');
    await stopwatch.time(
      'example',
      () => home().getByRole('button', { name: 'How did Huawei respond?', exact: true }).click(),
      answer.locator('blockquote').first(),
    );
    await closeModal(answer);
    await home().getByRole('button', { name: 'Ask again: How did Huawei respond?' }).waitFor();
    await stopwatch.time(
      'ask again',
      () => home().getByRole('button', { name: 'Ask again: How did Huawei respond?' }).click(),
      answer.locator('blockquote').first(),
    );
    await closeModal(answer);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('offers to watch what could not be answered, and to stop', async () => {
    const { page, stopwatch } = visit();
    await goTo(page, 'general');
    await say(page, '/huawei is Canada banning Huawei?');
    await fromDesk(page).last().getByText('Not in the articles').waitFor();
    await goTo(page, 'Huawei Desk');
    const tellMe = home().getByRole('button', { name: /^Tell me when it is: is Canada/ });
    const stop = home().getByRole('button', { name: /^Stop watching: is Canada/ });
    await tellMe.waitFor();
    await stopwatch.time('watch', () => tellMe.click(), stop);
    await stopwatch.time('stop watching', () => stop.click(), tellMe);
  });

  it('opens the form of a digest that was set, and pauses it', async () => {
    const { page, stopwatch } = visit();
    const form = dialog('Daily digest');
    await stopwatch.time(
      'digest form',
      () =>
        home().getByRole('combobox', { name: 'Digest of a channel' }).selectOption({ label: '#huawei-news' }),
      form.getByRole('textbox', { name: 'Time of day' }),
    );
    await form.getByRole('button', { name: 'Turn on' }).click();
    await form.waitFor({ state: 'detached' });
    const edit = home().getByRole('button', { name: /^Edit: / });
    await stopwatch.time(
      'digest to edit',
      () => edit.click(),
      form.getByRole('textbox', { name: 'Time of day' }),
    );
    await form.getByRole('textbox', { name: 'Time of day' }).fill('07:15');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await home().getByText('at 07:15').waitFor();
    await home()
      .getByRole('button', { name: /^Pause: / })
      .click();
    await home()
      .getByText(/paused/i)
      .first()
      .waitFor();
    await goTo(page, 'huawei-news');
    await fromDesk(page)
      .last()
      .getByText(/paused/i)
      .waitFor();
    await goTo(page, 'Huawei Desk');
  });

  it('forgets a person’s questions when they are sure of it', async () => {
    const { page, stopwatch } = visit();
    const forget = home().getByRole('button', { name: 'Forget my questions' });
    const sure = page.getByRole('alertdialog', { name: 'Forget your questions?' });
    await forget.click();
    await sure.getByRole('button', { name: 'Keep them' }).click();
    await home().getByRole('button', { name: 'Ask again: How did Huawei respond?' }).waitFor();
    await forget.click();
    await stopwatch.time(
      'forgotten',
      () => sure.getByRole('button', { name: 'Forget them' }).click(),
      home().getByText(/^Forgotten: \d+ entries\./),
    );
    expect(await home().getByText('Your recent questions').count()).toBe(0);
    expect(await home().getByText('Not in the articles so far').count()).toBe(0);
    await home().getByText('at 07:15').waitFor();
  });
});
