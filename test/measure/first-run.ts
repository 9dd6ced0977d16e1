import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openChromium } from '../chromium.ts';

/**
 * Goes the way of a newcomer and prints its steps with the milliseconds that each took: `npm start`, the page, one click on an
 * example question, the answer with its citation on the screen.
 */
const main = async (): Promise<void> => {
  const started = performance.now();
  const desk = spawn('npm', ['start'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const browser = await openChromium();
  try {
    const address = await printedAddress(desk.stdout);
    const printed = performance.now();
    step('npm start until the address is printed', printed - started);
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByRole('textbox', { name: /^Message #/ }).waitFor();
    const usable = performance.now();
    step('opening the address until the page can be used', usable - printed);
    await page.getByRole('list', { name: 'Example questions' }).getByRole('button').first().click();
    await page
      .getByRole('article')
      .getByText(/\d{3}:\d+-\d+@[0-9a-f]{8}/u)
      .first()
      .waitFor();
    step('one click on an example until a cited answer is on the screen', performance.now() - usable);
    console.log('clicks: 1');
  } finally {
    await browser.close();
    if (desk.pid) process.kill(-desk.pid, 'SIGTERM');
    await once(desk, 'close');
  }
};

const printedAddress = async (output: NodeJS.ReadableStream): Promise<string> => {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The desk ended without printing an address');
};

const step = (what: string, milliseconds: number): void =>
  console.log(`${what}: ${milliseconds.toFixed(0)} ms`);

await main();
