import type { Standing } from '../membership.ts';
import type { Words } from '../words/words.ts';

/** Why somebody may not change a digest, in words that say what to do; plain text, without mark-up. */
export const noRightWords = (
  standing: Exclude<Standing, { kind: 'member' }>,
  { digest: { rights } }: Words,
): string => {
  switch (standing.kind) {
    case 'guest':
      return `${rights.guest} ${rights.whoMay} ${rights.askThem}`;
    case 'outsider':
      return `${rights.outsider} ${rights.whoMay} ${rights.askThem}`;
    case 'bot':
    case 'deactivated':
      return rights.whoMay;
    case 'untold':
      return standing.error === 'missing_scope' ? rights.unseen : rights.untold;
  }
};
