import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium.ts';
import { closeModal, fromDesk, goTo, say } from './deeds.ts';
import { visiting } from './visit.ts';

/** The form in which a question is asked from anywhere, filters that are typed, and what can be done with an answer. */
describe.skipIf(!hasChromium)('asking', () => {
  const visit = visiting();
  const form = () => visit().page.getByRole('dialog', { name: 'Ask the articles' });
  const ask = (name: string) => form().getByRole('button', { name, exact: true });
  const latest = () => fromDesk(visit().page).last();

  describe('in the form of the global shortcut', () => {
    it('says at once that nothing was asked', async () => {
      const { page, stopwatch } = visit();
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await stopwatch.time(
        'shortcut',
        () => page.getByRole('menuitem', { name: /^Ask the Huawei desk/ }).click(),
        form().getByRole('textbox', { name: /^Question/ }),
      );
      await ask('Ask').click();
      await form().getByRole('alert').getByText('Please complete this required field.').waitFor();
    });

    it('narrows a question down, and says at the field what is wrong', async () => {
      const { stopwatch } = visit();
      await stopwatch.time(
        'filters',
        () =>
          form()
            .getByRole('button', { name: /^Narrow it down/ })
            .click(),
        form().getByRole('checkbox', { name: 'ITPro' }),
      );
      await form()
        .getByRole('textbox', { name: /^Question/ })
        .fill('how did Huawei respond?');
      const after = form().getByRole('textbox', { name: /^Printed after/ });
      await after.fill('soon');
      await ask('Ask').click();
      await form().getByRole('alert').getByText('Please give a year, a month or a day').waitFor();
      expect(await after.getAttribute('aria-invalid')).toBe('true');
      await after.fill('');
    });

    it('shows the answer in itself, with the filters as they were understood', async () => {
      const { stopwatch } = visit();
      await form().getByRole('checkbox', { name: 'ITPro' }).check();
      await stopwatch.time(
        'answer in the form',
        () => ask('Ask').click(),
        form().getByText('Only from ITPro: 1 of 5 articles'),
      );
      await form().locator('blockquote', { hasText: 'a Huawei spokesperson told ITPro' }).waitFor();
    });

    it('shares that answer with a channel, once', async () => {
      const { page, stopwatch } = visit();
      const share = form().getByRole('button', { name: 'Share: this answer to the chosen channel' });
      await form()
        .getByRole('combobox', { name: 'Choose a channel' })
        .selectOption({ label: '#huawei-news' });
      await stopwatch.time('share from the form', () => share.click(), form().getByText('Shared in'));
      await closeModal(form());
      await goTo(page, 'huawei-news');
      await latest().getByText('Shared by').waitFor();
      expect(await fromDesk(page).count()).toBe(1);
      await goTo(page, 'general');
    });
  });

  describe('with filters typed', () => {
    it('says what was understood', async () => {
      const { page, stopwatch } = visit();
      await stopwatch.time(
        'filtered answer',
        () => say(page, '/huawei how did Huawei respond? from:techradar -partners'),
        latest().getByText('from TechRadar Pro'),
      );
      await latest().getByText('without the word “partners”').waitFor();
      await latest().getByText('Only visible to you').waitFor();
    });

    it('offers what could be meant where one matches nothing', async () => {
      const { page, stopwatch } = visit();
      await say(page, '/huawei how did Huawei respond? from:itpor');
      await latest().getByText('No article is from “itpor”.').waitFor();
      await stopwatch.time(
        'suggestion',
        () => latest().getByRole('button', { name: 'from:ITPro: ask again with it' }).click(),
        fromDesk(page).getByText('a Huawei spokesperson told ITPro').last(),
      );
    });
  });

  it('privately, then sharing it with the channel under one’s name', async () => {
    const { page, stopwatch } = visit();
    await say(page, '/huawei who is Ryan Ding?');
    await latest().getByText('who is Ryan Ding?').waitFor();
    await stopwatch.time(
      'share',
      () => latest().getByRole('button', { name: 'Share to channel: this answer' }).click(),
      latest().getByText('Shared by'),
    );
    await latest().locator('blockquote', { hasText: 'Ryan Ding' }).waitFor();
    expect(await latest().getByText('Only visible to you').count()).toBe(0);
  });

  it('then telling whether the answer helped', async () => {
    const { page, stopwatch } = visit();
    await say(page, '/huawei is Canada banning Huawei?');
    await latest().getByText('is Canada banning Huawei?').waitFor();
    const answer = page.getByRole('article').filter({ hasText: 'is Canada banning Huawei?' }).last();
    const helpful = answer.getByRole('button', { name: 'Helpful: this answer', exact: true });
    await stopwatch.time('helpful', () => helpful.click(), latest().getByText('Thank you, noted.'));
    expect(await helpful.getAttribute('aria-pressed')).toBe('true');
    const why = page.getByRole('dialog', { name: 'What was wrong?' });
    await stopwatch.time(
      'not helpful',
      () => answer.getByRole('button', { name: /^Not helpful: this answer/ }).click(),
      why.getByRole('radio').first(),
    );
    await why.getByRole('radio', { name: /^It says “not in the articles”/ }).check();
    await why.getByRole('textbox').fill('The minister spoke of it.');
    const thanks = page.getByRole('dialog', { name: 'Thank you' });
    await stopwatch.time('reason', () => why.getByRole('button', { name: 'Save' }).click(), thanks);
    await closeModal(thanks);
  });

  it('leaves gaps, which an admin sees by subject and takes along as CSV', async () => {
    const { page, stopwatch } = visit();
    await stopwatch.time(
      'gaps',
      () => say(page, '/huawei gaps'),
      latest().getByText('Gaps: 2 absent reports'),
    );
    const gaps = latest();
    await gaps.getByText('Only visible to you').waitFor();
    const inOrder = await gaps.innerText();
    expect(inOrder.indexOf('Cited, but not in the articles')).toBeLessThan(inOrder.indexOf('Asked, but not'));
    expect(inOrder).toContain('an article is known that has it');
    const csv = page.getByRole('dialog', { name: 'Gaps as CSV' });
    await stopwatch.time(
      'CSV',
      () => gaps.getByRole('button', { name: 'Export as CSV: all gaps' }).click(),
      csv.getByText('is Canada banning Huawei?'),
    );
    await csv.getByText('The minister spoke of it.').waitFor();
    await closeModal(csv);
  });
});
