import { textLimit } from './message.ts';
import { wholeCharacters } from './mrkdwn.ts';

/**
 * A long mrkdwn text as messages of at most 3,900 characters, cut between lines or words and never within an escaped
 * character or a mention. What is beyond ten messages is said to be left out.
 */
export const plainParts = (text: string): string[] => {
  const parts: string[] = [];
  for (let rest = text.trim(); rest !== ''; ) {
    const cut = rest.length <= textLimit ? rest.length : cutOf(rest);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (parts.length <= most) return parts.length > 0 ? parts : ['…'];
  return [...parts.slice(0, most - 1), 'The rest is too long to send here.'];
};

const cutOf = (text: string): number => {
  const head = text.slice(0, textLimit);
  const breaks = [head.lastIndexOf('\n'), head.lastIndexOf(' ')];
  const soft = breaks.find(at => at > textLimit / 2 && !splitsToken(text, at));
  if (soft !== undefined) return soft;
  const token = /(?:&[a-z]{0,3}|<[^<>]*)$/u.exec(head);
  return wholeCharacters(text, token && token.index > 0 ? token.index : textLimit);
};

const splitsToken = (text: string, at: number): boolean =>
  /<[^<>]*$/u.test(text.slice(Math.max(0, at - 200), at));

const most = 10;
