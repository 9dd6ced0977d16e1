import type { Standing } from '../membership.ts';

/** Why somebody may not change a digest, in words that say what to do; plain text, without mark-up. */
export const noRightWords = (standing: Exclude<Standing, { kind: 'member' }>): string => {
  switch (standing.kind) {
    case 'guest':
      return `You are a guest in this workspace. ${WHO_MAY} Please ask one of them.`;
    case 'outsider':
      return `You belong to another workspace. ${WHO_MAY} Please ask one of them.`;
    case 'bot':
    case 'deactivated':
      return WHO_MAY;
    case 'untold':
      return untoldWords(standing.error);
  }
};

const untoldWords = (error: string): string =>
  error === 'missing_scope'
    ? 'I cannot see who is a full member here, because I lack the permission “users:read”. An admin can give it to me by installing me again.'
    : 'Slack does not tell me at the moment whether you are a full member of this workspace, so I change nothing. Please try again in a minute.';

const WHO_MAY = 'Only full members of this workspace may change its digests or post them.';
