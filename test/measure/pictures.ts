import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/desk.ts';
import { openLog } from '../../src/log.ts';
import { openChromium } from '../chromium.ts';
import {
  become,
  choose,
  closeModal,
  closeThread,
  fromDesk,
  goTo,
  moveTo,
  openThread,
  reply,
  say,
  thread,
  writtenBy,
} from '../programs/surfaces/deeds.ts';

/**
 * Takes a picture of each surface in the local workspace, 1200 and 360 pixels wide, light and dark, into a folder: `npm run pictures -- FOLDER`.
 * Each surface is brought about once, in the wide light screen; the same state is then looked at in the other three.
 */
const main = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const articles = await mkdtemp(join(tmpdir(), 'desk-articles-'));
  await cp('seeds', articles, { recursive: true });
  const [desk, browser] = await Promise.all([
    openDesk(readConfig({ PORT: '0', ARTICLES_DIR: articles }), openLog('warn')),
    openChromium(),
  ]);
  try {
    const page = await browser.newPage({ viewport: WIDE });
    page.setDefaultTimeout(10_000);
    await page.goto(desk.address ?? '');
    await tour(page, articles, (name, where) => picture(page, join(folder, name), where));
  } finally {
    await browser.close();
    await desk.stop();
    await rm(articles, { recursive: true });
  }
};

const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 360, height: 740 };

/** What is looked at is in sight first; with no place, the screen is taken as it is. */
type Take = (name: string, where?: Locator) => Promise<void>;

const picture = async (page: Page, path: string, where?: Locator): Promise<void> => {
  for (const [width, size] of [
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      await page.waitForTimeout(150);
      await where?.evaluate(shown => shown.scrollIntoView({ block: 'start' })).catch(() => {});
      await page.screenshot({ path: `${path}-${width}-${colorScheme}.png` });
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
};

const tour = async (page: Page, articles: string, take: Take): Promise<void> => {
  await page.getByRole('textbox', { name: /^Message #/ }).waitFor();
  await take('01-beginning');
  await homeAtFirst(page, take);
  await askForm(page, take);
  await answers(page, take);
  await threads(page, take);
  await gaps(page, take);
  await muted(page, take);
  await digests(page, take);
  await watching(page, articles, take);
  await homeInUse(page, take);
  await others(page, take);
  await payloads(page, take);
};

const home = (page: Page) => page.getByRole('tabpanel', { name: 'Home' });
const latest = (page: Page) => fromDesk(page).last();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

const homeAtFirst = async (page: Page, take: Take): Promise<void> => {
  await goTo(page, 'Huawei Desk');
  await home(page).getByText('What I read').waitFor();
  await take('02-home-first');
  await goTo(page, 'general');
};

const askForm = async (page: Page, take: Take): Promise<void> => {
  const form = dialog(page, 'Ask the articles');
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await take('03-shortcut-menu');
  await page.getByRole('menuitem', { name: /^Ask/ }).click();
  await form.waitFor();
  await take('04-ask-form');
  await form.getByRole('button', { name: /^Narrow it down/ }).click();
  await form.getByRole('textbox', { name: /^Printed after/ }).fill('soon');
  await form.getByRole('textbox', { name: /^Question/ }).fill('How did Huawei respond?');
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await form.getByRole('alert').waitFor();
  await take('05-ask-form-error', form.getByRole('alert'));
  await form.getByRole('textbox', { name: /^Printed after/ }).fill('');
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await form.locator('blockquote').first().waitFor();
  await take('06-ask-form-answer');
  await take('07-ask-form-share', form.getByText('Share to a channel'));
  await closeModal(form);
};

const answers = async (page: Page, take: Take): Promise<void> => {
  await say(page, '/huawei which UK operators are customers of Huawei?');
  await latest(page).getByText('which UK operators').waitFor();
  await take('08-answer', latest(page));
  await latest(page).getByRole('button', { name: 'Share to channel: this answer' }).click();
  await latest(page).getByText('Shared by').waitFor();
  await take('09-shared');
  await say(page, '/huawei how did Huawei respond? from:itpor');
  await latest(page).getByText('itpor').first().waitFor();
  await take('10-filter-suggestions', latest(page));
  await say(page, '/huawei is Canada banning Huawei?');
  await latest(page).getByText('is Canada').waitFor();
  await latest(page)
    .getByRole('button', { name: /^Tell me when it is: in a direct message/ })
    .click();
  await latest(page).getByText('I will tell you').waitFor();
  await take('11-not-in-the-articles', latest(page));
  await latest(page)
    .getByRole('button', { name: /^Not helpful: this answer/ })
    .click();
  const why = dialog(page, 'What was wrong?');
  await why.getByRole('radio').first().waitFor();
  await take('12-feedback-form');
  await why.getByRole('radio').first().check();
  await why.getByRole('button', { name: 'Save' }).click();
  await dialog(page, 'Thank you').waitFor();
  await take('13-feedback-thanks');
  await closeModal(dialog(page, 'Thank you'));
};

const threads = async (page: Page, take: Take): Promise<void> => {
  const check = dialog(page, 'Check against articles');
  const claim = 'Huawei sells to more than 500 operators in 170 countries. The UK banned Huawei.';
  await say(page, claim);
  const message = writtenBy(page.getByRole('main'), 'You').last();
  await message.getByText(claim).waitFor();
  await message.getByRole('button', { name: 'More actions' }).click();
  await take('14-message-menu');
  await page.keyboard.press('Escape');
  await choose(message, /^Check against articles/);
  await check.locator('blockquote').first().waitFor();
  await take('15-check');
  await check.getByRole('button', { name: /^Share into the thread/ }).click();
  await check.getByText('Shared in').waitFor();
  await take('16-check-shared');
  await closeModal(check);
  await openThread(page, claim);
  await take('17-check-in-thread');
  await closeThread(page);
  await say(page, '@huawei is Huawei equipment used in Germany?');
  await fromDesk(thread(page)).last().locator('blockquote').first().waitFor();
  await take('18-mention');
  await reply(page, 'and Italy?');
  await fromDesk(thread(page)).last().getByText('carried over').waitFor();
  await take('19-follow-up', writtenBy(thread(page), 'You').last());
  await reply(page, 'who said that?');
  await thread(page)
    .getByText(/^Who says that/)
    .waitFor();
  await take('20-who-said', writtenBy(thread(page), 'You').last());
  await reply(page, 'show more');
  await fromDesk(thread(page)).nth(3).waitFor();
  await take('21-show-more');
  await closeThread(page);
};

const gaps = async (page: Page, take: Take): Promise<void> => {
  await say(page, '/huawei gaps');
  await latest(page)
    .getByText(/^Gaps:/)
    .waitFor();
  await take('22-gaps', latest(page));
  await latest(page).getByRole('button', { name: 'Export as CSV: all gaps' }).click();
  await dialog(page, 'Gaps as CSV').waitFor();
  await take('23-gaps-csv');
  await closeModal(dialog(page, 'Gaps as CSV'));
};

const muted = async (page: Page, take: Take): Promise<void> => {
  await goTo(page, 'huawei-news');
  await say(page, '/huawei mute');
  await latest(page).getByText('I am muted').waitFor();
  await say(page, '@huawei who is Andy Purdy?');
  await fromDesk(page).getByText('I am muted in this channel').last().waitFor();
  await take('24-muted');
  await closeThread(page);
  await say(page, '/huawei unmute');
  await latest(page).getByText('no longer muted').waitFor();
};

const digests = async (page: Page, take: Take): Promise<void> => {
  const form = dialog(page, 'Daily digest');
  await say(page, '/huawei digest');
  await form.getByRole('textbox', { name: 'Time of day' }).waitFor();
  await take('25-digest-form');
  await form.getByRole('button', { name: 'Turn on' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Post the next digest now' }).click();
  await fromDesk(page).filter({ hasText: '2 stories' }).last().waitFor();
  await take('26-digest', fromDesk(page).filter({ hasText: '2 stories' }).last());
};

const watching = async (page: Page, articles: string, take: Take): Promise<void> => {
  await writeFile(
    join(articles, '005_canada.txt'),
    'Canada is banning Huawei\n\nCanada is banning Huawei from its 5G networks, the government in Ottawa said.\n\nOperators in Canada have to remove it.\n',
  );
  await goTo(page, 'Huawei Desk');
  await page.getByRole('tab', { name: 'Messages' }).click();
  await fromDesk(page).filter({ hasText: 'The articles answer it now' }).waitFor({ timeout: 30_000 });
  await take('27-watch-told');
  await page.getByRole('tab', { name: 'Home' }).click();
};

const homeInUse = async (page: Page, take: Take): Promise<void> => {
  await home(page).getByText('Your recent questions').waitFor();
  await take('28-home-in-use', home(page).getByText('Your recent questions'));
  await take('29-home-digests', home(page).getByText('Digests that you set'));
  await home(page)
    .getByRole('button', { name: /^Edit: opens the form/ })
    .click();
  await dialog(page, 'Daily digest').getByRole('textbox', { name: 'Time of day' }).waitFor();
  await take('30-digest-edit');
  await closeModal(dialog(page, 'Daily digest'));
  await home(page).getByRole('button', { name: 'Forget my questions' }).click();
  const sure = page.getByRole('alertdialog');
  await sure.waitFor();
  await take('31-forget');
  await sure.getByRole('button', { name: 'Keep them' }).click();
  await goTo(page, 'general');
};

const others = async (page: Page, take: Take): Promise<void> => {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^You are / })
    .click();
  await page.getByRole('menuitemradio').first().waitFor();
  await take('32-people');
  // On a narrow screen the menu lost the focus with the sidebar, so that Escape does not close it any more.
  await page.reload();
  await become(page, 'Dana');
  await say(page, '/huawei who is Andy Purdy?');
  await latest(page).getByText('1 Auszug').waitFor();
  await take('33-german-answer', latest(page));
  await say(page, '/huawei is Poland banning Huawei?');
  await latest(page).getByText('Nicht in den Artikeln').waitFor();
  await take('34-german-absence', latest(page));
  await say(page, '/huawei gaps');
  await latest(page).getByText('Nur Admins').waitFor();
  for (let asked = 0; asked < 22; asked += 1) await say(page, '/huawei who is Andy Purdy?');
  await page
    .getByText(/^Sie haben in kurzer Zeit/)
    .first()
    .waitFor();
  await take('35-german-pace');
  await goTo(page, 'Huawei Desk');
  await home(page).getByText('Was ich lese').waitFor();
  await take('36-german-home');
  await home(page)
    .getByRole('button', { name: /^Eine Frage stellen/ })
    .click();
  await page.getByRole('dialog').waitFor();
  await take('37-german-form');
  await closeModal(page.getByRole('dialog'));
  await goTo(page, 'general');
  await become(page, 'You');
  await moveTo(page, 'Second workspace');
  await take('38-second-workspace');
  await moveTo(page, 'Local workspace');
};

const payloads = async (page: Page, take: Take): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Payloads' }).click();
  const panel = page.getByRole('region', { name: 'Payloads' });
  await panel.getByRole('listitem').first().waitFor();
  await take('39-payloads');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await panel.locator('pre').waitFor();
  await take('40-payload');
};

await main(process.argv[2] ?? 'pictures');
