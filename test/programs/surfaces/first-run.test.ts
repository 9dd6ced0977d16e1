import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium } from '../../chromium.ts';

/** The way of a newcomer: the program, the address that it prints, a click. */
describe.skipIf(!hasChromium)('from npm start', () => {
  let program: ChildProcess;
  let browser: Browser;
  let output: Readable;

  beforeAll(async () => {
    browser = await openChromium();
    const settings = Object.entries(process.env).filter(([name]) => !name.startsWith('SLACK_'));
    const started = spawn(process.execPath, ['src/main.ts'], {
      env: { ...Object.fromEntries(settings), PORT: '0', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    program = started;
    output = started.stdout;
  });
  afterAll(async () => {
    await browser.close();
    const ended = once(program, 'close');
    program.kill('SIGTERM');
    await ended;
  });

  it('to a cited answer on the screen in one click on the page', async () => {
    const begun = performance.now();
    const address = await printed(output);
    const open = performance.now();
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.addInitScript(() => {
      addEventListener(
        'click',
        () => {
          document.documentElement.dataset.clicks = `${Number(document.documentElement.dataset.clicks ?? 0) + 1}`;
        },
        true,
      );
    });
    await page.goto(address);
    const example = page.getByRole('list', { name: 'Example questions' }).getByRole('button').first();
    await example.waitFor();
    const usable = performance.now();
    await example.click();
    await page
      .getByRole('article')
      .getByText(/\d{3}:\d+-\d+@[0-9a-f]{8}/u)
      .first()
      .waitFor();
    const answered = performance.now();
    const steps = [open - begun, usable - open, answered - usable].map(Math.round);
    console.log(`address printed, page usable, cited answer after: ${steps.join(', ')} ms`);
    expect(Number(await page.evaluate(() => document.documentElement.dataset.clicks))).toBeLessThanOrEqual(2);
    await page.getByRole('article').locator('blockquote').first().waitFor();
  });
});

const printed = async (output: Readable): Promise<string> => {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The desk ended without printing an address');
};
