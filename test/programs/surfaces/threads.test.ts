import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium.ts';
import {
  become,
  choose,
  closeModal,
  closeThread,
  fromDesk,
  openThread,
  reply,
  say,
  thread,
  writtenBy,
} from './deeds.ts';
import { visiting } from './visit.ts';

/** Where people talk: a message checked against the articles, and a question taken further without a mention. */
describe.skipIf(!hasChromium)('in a conversation', () => {
  const visit = visiting();
  const saying = (where: Page | Locator, words: string) =>
    writtenBy(where, 'You').filter({ hasText: words }).last();
  const check = () => visit().page.getByRole('dialog', { name: 'Check against articles' });
  const claim = 'Huawei sells to more than 500 operators in 170 countries.';

  it('a message in a channel is checked for one person alone', async () => {
    const { page, stopwatch } = visit();
    await say(page, claim);
    await stopwatch.time(
      'check',
      () => choose(saying(page, claim), /^Check against articles/),
      check().locator('blockquote', { hasText: 'more than 500 operators in 170 countries' }),
    );
    await check().getByText('That is no judgement whether they are true.', { exact: false }).waitFor();
    expect(await fromDesk(page).count()).toBe(0);
  });

  it('and the check is shared into its thread', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'share the check',
      () =>
        check()
          .getByRole('button', { name: /^Share into the thread/ })
          .click(),
      check().getByText('Shared in'),
    );
    await closeModal(check());
    await openThread(page, claim);
    await fromDesk(thread(page)).getByText('had a message checked', { exact: false }).waitFor();
    await fromDesk(thread(page)).locator('blockquote', { hasText: '500 operators' }).waitFor();
  });

  it('a message in a thread is checked, and shared into the same thread', async () => {
    const { page } = visit();
    await reply(page, 'The UK banned Huawei.');
    await choose(saying(thread(page), 'The UK banned'), /^Check against articles/);
    await check().getByText('“The UK banned Huawei.”').waitFor();
    await check().locator('blockquote', { hasText: 'something the UK decided not to do' }).waitFor();
    await check()
      .getByRole('button', { name: /^Share into the thread/ })
      .click();
    await check().getByText('Shared in').waitFor();
    await closeModal(check());
    await fromDesk(thread(page)).last().getByText('something the UK decided not to do').waitFor();
    expect(await fromDesk(thread(page)).count()).toBe(2);
  });

  it('a message that states nothing is said to', async () => {
    const { page } = visit();
    await reply(page, 'Good morning!');
    await choose(saying(thread(page), 'Good morning!'), /^Check against articles/);
    await check().getByText('This message states nothing that I could look up').waitFor();
    await closeModal(check());
    await closeThread(page);
  });

  it('whoever called the desk goes on without a mention, and is told what was carried over', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'mention',
      () => say(page, '@huawei is Huawei equipment used in Germany?'),
      fromDesk(thread(page)).last().locator('blockquote').first(),
    );
    await stopwatch.time(
      'follow-up',
      () => reply(page, 'and Italy?'),
      fromDesk(thread(page)).last().getByText('carried over from the question before', { exact: false }),
    );
    await fromDesk(thread(page))
      .last()
      .getByText('is Huawei equipment used in Italy?', { exact: false })
      .waitFor();
  });

  it('who said that, and what more there is', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'who said',
      () => reply(page, 'who said that?'),
      thread(page).getByText(/^Who says that, of \d/),
    );
    const before = await fromDesk(thread(page)).count();
    await reply(page, 'show more');
    await expect.poll(() => fromDesk(thread(page)).count()).toBe(before + 1);
    const more = await fromDesk(thread(page)).last().innerText();
    expect(more).toMatch(/excerpts? from|No further excerpts/);
  });

  it('stays silent once others talk there, until it is called again', async () => {
    const { page } = visit();
    const before = await fromDesk(thread(page)).count();
    await become(page, 'Dana');
    await openThread(page, 'used in Germany?');
    await reply(page, 'and Japan?');
    await writtenBy(thread(page), 'Dana').last().getByText('and Japan?').waitFor();
    await become(page, 'You');
    await openThread(page, 'used in Germany?');
    await reply(page, 'and France?');
    await writtenBy(thread(page), 'You').last().getByText('and France?').waitFor();
    await reply(page, '@huawei is Huawei equipment used in Poland?');
    await fromDesk(thread(page)).last().getByText('No article mentions Poland.').waitFor();
    expect(await fromDesk(thread(page)).count()).toBe(before + 1);
    await closeThread(page);
  });
});
