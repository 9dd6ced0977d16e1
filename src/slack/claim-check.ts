import { type CheckedClaim, checkClaim } from '../evidence/claims/claim-check.ts';
import { claimsIn } from '../evidence/claims/claim-reading.ts';
import type { English } from '../search/english.ts';
import type { MessageToCheck } from './claim-check-message.ts';
import type { Desk } from './ports.ts';

/** What came of checking a message: why there is nothing to check, or its statements with what the articles print on each. */
export type MessageChecked =
  | { readonly outcome: 'empty' | 'only_file' | 'own' | 'no_claim' }
  | {
      readonly outcome: 'checked';
      readonly claims: readonly CheckedClaim[];
      readonly unread: number;
      readonly isCut: boolean;
    };

/** Who the desk itself is in this workspace. */
export type Self = { readonly user: string | null; readonly bot: string | null };

/** Checks the statements of a message. */
export const checkedMessage = (
  { ask, library }: Pick<Desk, 'ask' | 'library'>,
  message: MessageToCheck,
  self: Self,
  english: English,
): MessageChecked => {
  if (isOwn(message, self)) return { outcome: 'own' };
  if (message.words === '') return { outcome: message.hasFiles ? 'only_file' : 'empty' };
  const { claims, unread, isCut } = claimsIn(message.words);
  if (claims.length === 0) return { outcome: 'no_claim' };
  const { articles } = library();
  const plainly = (claim: string) => ask(claim, { plain: true });
  const articleOf = (file: string) => articles.find(article => article.file === file);
  return {
    outcome: 'checked',
    claims: claims.map(claim => checkClaim(claim, { ask: plainly, articleOf, english })),
    unread,
    isCut,
  };
};

const isOwn = ({ user, bot }: MessageToCheck, self: Self): boolean =>
  (user !== null && user === self.user) || (bot !== null && bot === self.bot);
