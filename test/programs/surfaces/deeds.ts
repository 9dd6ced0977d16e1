import type { Locator, Page } from 'playwright-core';

/** The messages of the desk on the screen, the newest last. */
export const fromDesk = (where: Page | Locator): Locator =>
  where.getByRole('article', { name: /^Huawei Desk/ });

/** What one person wrote, the newest last. */
export const writtenBy = (where: Page | Locator, name: string): Locator =>
  where.getByRole('article', { name: new RegExp(`^${name},`) });

/** Writes into the composer of the conversation on the screen. */
export const say = async (page: Page, words: string): Promise<void> => {
  const box = page.getByRole('textbox', { name: /^Message / });
  await box.fill(words);
  await box.press('Enter');
};

/** The open thread. */
export const thread = (page: Page): Locator => page.getByRole('complementary', { name: 'Thread' });

/** Writes into the open thread. */
export const reply = async (page: Page, words: string): Promise<void> => {
  const box = thread(page).getByRole('textbox');
  await box.fill(words);
  await box.press('Enter');
};

/** Opens the thread under a message of the conversation on the screen, unless it is open. */
export const openThread = async (page: Page, words: string): Promise<void> => {
  const message = page.getByRole('main').getByRole('article').filter({ hasText: words });
  if ((await thread(page).count()) === 0)
    await message
      .last()
      .getByRole('button', { name: /^\d+ repl/ })
      .click();
  await thread(page).getByText(words).first().waitFor();
};

export const closeThread = async (page: Page): Promise<void> => {
  await thread(page).getByRole('button', { name: 'Close the thread' }).click();
  await thread(page).waitFor({ state: 'detached' });
};

/** Goes to a conversation of the sidebar. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name }).click();

/** Looks at the workspace as somebody else. */
export const become = async (page: Page, name: string): Promise<void> => {
  const sidebar = page.getByRole('navigation');
  await sidebar.getByRole('button', { name: /^You are / }).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await sidebar.getByRole('button', { name: `You are ${name}` }).waitFor();
};

/** Goes to the other workspace, or back. */
export const moveTo = async (page: Page, name: string): Promise<void> => {
  const sidebar = page.getByRole('navigation');
  await sidebar.getByRole('button', { name: /^Workspace: / }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await sidebar.getByRole('button', { name: `Workspace: ${name}` }).waitFor();
};

/** Chooses from the menu of a message. */
export const choose = async (message: Locator, item: RegExp): Promise<void> => {
  await message.getByRole('button', { name: 'More actions' }).click();
  await message.page().getByRole('menuitem', { name: item }).click();
};

/** Closes a modal as Escape does. */
export const closeModal = async (modal: Locator): Promise<void> => {
  await modal.page().keyboard.press('Escape');
  await modal.waitFor({ state: 'detached' });
};
