import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { type OpenDesk, openDesk } from '../../../src/desk.ts';
import { openLog } from '../../../src/log.ts';
import { openChromium } from '../../chromium.ts';
import { expectNarrow } from './narrow.ts';
import { openStopwatch, type Stopwatch } from './stopwatch.ts';

/** One desk over its own copy of the seed articles, in one browser: what a person sees of it and does with it. */
export type Visit = {
  readonly page: Page;
  /** The folder that the desk reads. */
  readonly articles: string;
  readonly stopwatch: Stopwatch;
};

/**
 * A visit for the tests of one file, open from the first test to the last. After each test the page must have been without trouble, and what the
 * test left on the screen must fit a phone.
 */
export const visiting = (): (() => Visit) => {
  let visit: Visit | undefined;
  let end: () => Promise<void> = async () => {};
  const troubles: string[] = [];

  beforeAll(async () => {
    const articles = await mkdtemp(join(tmpdir(), 'desk-articles-'));
    await cp('seeds', articles, { recursive: true });
    const [desk, browser] = await Promise.all([
      openDesk(readConfig({ PORT: '0', ARTICLES_DIR: articles }), openLog('silent')),
      openChromium(),
    ]);
    const page = await openPage(browser, desk, troubles);
    visit = { page, articles, stopwatch: openStopwatch() };
    end = async () => {
      await browser.close();
      await desk.stop();
      await rm(articles, { recursive: true });
    };
  });
  afterEach(async () => {
    if (!visit) return;
    await expectNarrow(visit.page);
    expect(troubles.splice(0), 'what the browser complains of').toEqual([]);
  });
  afterAll(async () => {
    visit?.stopwatch.print();
    await end();
  });
  return () => {
    if (!visit) throw new Error('The visit begins with the first test');
    return visit;
  };
};

const openPage = async (browser: Browser, desk: OpenDesk, troubles: string[]): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(8_000);
  page.on('pageerror', error => troubles.push(error.message));
  page.on('console', message => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(desk.address ?? '');
  await page.getByRole('textbox', { name: /^Message #/ }).waitFor();
  return page;
};
