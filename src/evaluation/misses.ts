import type { Said } from './said.ts';

/** What went wrong, a question at a time: an answer where there is none, or a first excerpt that is not right. */
export const missLines = (said: readonly Said[]): string[] =>
  said.flatMap(({ posed, outcome, first, judged }) => {
    const rank = judged ? judged.hits.indexOf(true) + 1 : 0;
    if (judged ? rank === 1 : outcome !== 'answered') return [];
    const verdict = judged ? `rank ${rank === 0 ? 'none' : rank}` : 'false answer';
    const got = first ? `${first.number}: ${first.text}` : outcome;
    return [`${verdict}  ${posed.id}  ${posed.text}\n    → ${got}`];
  });
