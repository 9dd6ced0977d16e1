import type { webApi } from '@slack/bolt';
import type { Gaps } from '../gaps/gaps.ts';
import { said } from './blocks/help.ts';
import type { Message } from './message.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

/** Who wants to see the gaps, through which client, in the desk's workspace. */
export type GapsReader = {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
};

/**
 * The gaps for one who may see them: an admin or owner of the workspace, or one whom the settings name. Anybody else gets what they
 * are told instead.
 */
export const gapsFor = async (
  desk: Desk,
  { client, team, user }: GapsReader,
  words: Words,
): Promise<{ readonly gaps: Gaps } | { readonly refusal: Message }> => {
  const right = await rightOf(desk, { client, team, user });
  if (right !== 'may') return { refusal: said(right === 'untold' ? words.gaps.untold : words.gaps.mayNot) };
  const { turns, feedback } = desk;
  const { articles } = desk.library();
  return { gaps: await desk.gaps({ turns, feedback, articles, origins: desk.evidence().origins }, team) };
};

const rightOf = async (
  { membership, mayReadGaps }: Desk,
  { client, team, user }: GapsReader,
): Promise<'may' | 'may_not' | 'untold'> => {
  if (team === '') return 'untold';
  const standing = await membership(client, team, user);
  if (standing.kind === 'untold') return 'untold';
  if (standing.kind !== 'member') return 'may_not';
  return standing.isAdmin || mayReadGaps(user) ? 'may' : 'may_not';
};
