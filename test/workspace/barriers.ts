import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core, a program that looks for barriers, finds on a page: each rule that is broken, with the first places where it is. */
export const barriers = async (page: Page, rules: readonly string[] | null): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async only => {
    const { axe: inPage } = window;
    return await inPage.run(document, {
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    });
  }, rules);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join('; ')}`,
  );
};

/** Where nothing but the colors is another. */
export const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block'];
export const EVERY_RULE = null;

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
