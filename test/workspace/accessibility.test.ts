import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium } from '../chromium.ts';
import { barriers, EVERY_RULE, RULES_OF_COLOR } from './barriers.ts';
import { openStage, type Stage } from './stage.ts';
import { formView } from './stage-blocks.ts';
import { sceneFor, YOU } from './stage-scene.ts';

type Scene = (page: Page, stage: Stage) => Promise<void>;

const navigation = async (page: Page) => {
  const opener = page.getByRole('button', { name: 'Open the sidebar' });
  if (await opener.isVisible()) await opener.click();
  return page.getByRole('navigation');
};
const openHome = async (page: Page) => {
  await (await navigation(page)).getByRole('button', { name: 'Huawei Desk' }).click();
  await page.getByRole('tab', { name: 'Home', selected: true }).waitFor();
};
const openModal = async (page: Page, stage: Stage) => {
  stage.change(YOU, { type: 'views', views: [formView()] });
  await page.getByRole('dialog', { name: 'Filters' }).waitFor();
};
const openPayloads = async (page: Page) => {
  await (await navigation(page)).getByRole('button', { name: 'Payloads' }).click();
  await page.getByRole('region', { name: 'Payloads' }).waitFor();
};

/** Every state of the page that looks different, and how a person comes there. */
const SCENES: readonly (readonly [string, Scene])[] = [
  ['a conversation with every block', async () => {}],
  [
    'an empty private channel',
    async page => {
      await (await navigation(page)).getByRole('button', { name: 'leads' }).click();
      await page.getByText('only its members see it').waitFor();
    },
  ],
  ['the drawer or the sidebar', async page => void (await navigation(page))],
  [
    'the workspaces to choose from',
    async page => {
      await (await navigation(page)).getByRole('button', { name: /^Workspace/ }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'a thread',
    async page => {
      await page.getByRole('button', { name: '2 replies' }).click();
      await page.getByRole('complementary', { name: 'Thread' }).waitFor();
    },
  ],
  [
    'the menu of a message',
    async page => {
      await page.getByRole('button', { name: 'More actions' }).first().press('Enter');
      await page.getByRole('menuitem', { name: /Check against/ }).waitFor();
    },
  ],
  [
    'the shortcuts',
    async page => {
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'the commands to complete with',
    async page => {
      await page.getByRole('textbox', { name: 'Message #general' }).fill('/huawei d');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('listbox').getByRole('option', { selected: true }).waitFor();
    },
  ],
  [
    'a message waiting and trouble at another',
    async (page, stage) => {
      stage.change(YOU, { type: 'waits', waits: [{ channel: 'C1', threadTs: null }] });
      stage.answer('/act', () => ({ error: 'operation_timeout', errors: {} }));
      await page.getByRole('button', { name: 'Helpful: this answer' }).click();
      await page.getByText('operation_timeout').waitFor();
    },
  ],
  ['the Home', openHome],
  [
    'an empty Home with trouble',
    async (page, stage) => {
      stage.answer('/open-home', () => ({ error: 'dispatch_failed', errors: {} }));
      stage.change(YOU, { type: 'home', view: null });
      await openHome(page);
      await page.getByText('dispatch_failed').waitFor();
    },
  ],
  [
    'the direct messages',
    async page => {
      await openHome(page);
      await page.getByRole('tab', { name: 'Messages' }).click();
      await page.getByRole('textbox', { name: 'Message Huawei Desk' }).waitFor();
    },
  ],
  ['a form', openModal],
  [
    'a form with errors',
    async (page, stage) => {
      await openModal(page, stage);
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByText('Please complete this required field.').waitFor();
    },
  ],
  [
    'a question before a deed',
    async page => {
      await page.getByRole('button', { name: 'Turn off' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  ],
  ['the payloads', openPayloads],
  [
    'one payload',
    async page => {
      await openPayloads(page);
      await page
        .getByRole('button', { name: /app_mention/ })
        .first()
        .click();
      await page.getByRole('article', { name: 'event app_mention' }).waitFor();
    },
  ],
];

const LOOKS = [
  [1200, 'light'],
  [1200, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const;

/** What axe-core finds on the page. Without a Chromium there is nothing to look with. */
describe.skipIf(!hasChromium)('a page without barriers', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(sceneFor), openChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  describe.each(LOOKS)('in %i pixels, %s', (width, colorScheme) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme });
    });
    afterAll(() => page.close());

    it.each(SCENES)('is %s', async (_, play) => {
      stage.forget();
      await page.goto('about:blank');
      await page.goto(stage.address);
      await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
      await play(page, stage);
      expect(await barriers(page, colorScheme === 'light' ? EVERY_RULE : RULES_OF_COLOR)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });

  it('is not what is found where a picture has no words', async () => {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="en"><title>x</title><main><img src="data:,"></main>');
    expect(await barriers(page, EVERY_RULE)).toMatchObject([
      expect.stringContaining('image-alt'),
      expect.anything(),
    ]);
    await page.close();
  });
});
