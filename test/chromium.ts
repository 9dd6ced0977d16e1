import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a Chromium to look with. Tests in a browser are skipped without one, and it is said so. */
export const hasChromium = existsSync(EXECUTABLE);
if (!hasChromium)
  console.warn(
    `SKIPPED: the browser tests need Chromium at ${EXECUTABLE} (Debian: apt-get install chromium).`,
  );

/** A headless Chromium that asks nothing of any network. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
