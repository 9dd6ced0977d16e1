import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is on the screen fits a phone of 360 pixels: neither the page nor a part of it has to be moved sideways. The screen is wide again afterwards. */
export const expectNarrow = async (page: Page): Promise<void> => {
  const wide = page.viewportSize() ?? { width: 1200, height: 800 };
  await page.setViewportSize({ width: 360, height: 740 });
  // What is narrower than 100 pixels is hidden behind what lies over it.
  const tooWide = await page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll(
        'main, [role="log"], [role="tabpanel"], [role="complementary"], aside, dialog, [role="dialog"], [role="alertdialog"], article',
      ),
    ];
    return parts
      .filter(part => part.clientWidth >= 100 && part.scrollWidth > part.clientWidth)
      .map(part => `${part.tagName} ${part.getAttribute('aria-label') ?? part.className}`);
  });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(wide);
  expect(tooWide, 'what has to be moved sideways at 360 pixels').toEqual([]);
  expect(width).toBe(360);
};
