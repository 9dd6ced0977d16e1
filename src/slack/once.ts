import type { Desk } from './ports.ts';

/**
 * What the work returns, or `before` when work of this key was done or begun already; what failed, or is not `over` by what it
 * returned, can be done again. Without a key it is done each time.
 */
export const once = async <Result>(
  { inbox, now }: Pick<Desk, 'inbox' | 'now'>,
  key: string | null,
  work: () => Promise<Result>,
  over: (result: Result) => boolean,
): Promise<Result | 'before'> => {
  if (key === null) return work();
  if (!(await inbox.know(key, now()))) return 'before';
  try {
    const result = await work();
    if (!over(result)) await inbox.release(key);
    return result;
  } catch (error) {
    await inbox.release(key);
    throw error;
  }
};
