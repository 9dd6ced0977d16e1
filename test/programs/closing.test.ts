import { expect, it } from 'vitest';
import { openClosing } from '../../src/closing.ts';

it('closes the last opened first and once, also past what cannot be closed, whose fault is thrown at the end', async () => {
  const closing = openClosing();
  const closed: string[] = [];
  const open = (name: string, fault?: Error) =>
    closing.add(async () => {
      closed.push(name);
      if (fault) throw fault;
    });
  open('store');
  open('workspace', new Error('stuck'));
  open('connection', new Error('gone'));
  const ended = closing.close();
  await expect(ended).rejects.toMatchObject({ errors: [new Error('gone'), new Error('stuck')] });
  expect(closed).toEqual(['connection', 'workspace', 'store']);
  await closing.close();
  expect(closed).toHaveLength(3);
});
