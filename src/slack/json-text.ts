import { z } from 'zod';

/** Text that is JSON, read; what buttons and views carry is read through this. */
export const JsonText = z.string().transform((text, context) => {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});
