import { shortCitation } from '../../answer/citation.ts';
import type { Segment, Statement } from '../statement.ts';
import { type Speaker, speakerWords } from '../statements/speakers.ts';
import { oneLine } from './origins.ts';

/** The speakers, each with the number of their statements. */
export const speakersText = (speakers: readonly Speaker[]): string =>
  speakers.length === 0
    ? 'Nobody is quoted by name in the articles.'
    : speakers
        .map(({ name, role, statements }) => `${speakerWords(name, role)} · ${counted(statements)}`)
        .join('\n');

/** The statements, word for word, each with who printed it, to whom it was said and the words that name the speaker. */
export const statementsText = (statements: readonly Statement[]): string =>
  statements.map(statementText).join('\n\n');

const statementText = ({ speaker, role, segments }: Statement): string =>
  [speakerWords(speaker ?? 'Speaker not stated', role), ...segments.map(segmentText)].join('\n');

const segmentText = ({ article, start, end, text, toldTo, cue }: Segment): string => {
  const short = shortCitation({ number: article.number, start, end, sha256: article.sha256 });
  const told = toldTo === null ? 'to whom is not stated' : `told ${toldTo}`;
  const rests = cue === null ? 'no words name the speaker here' : `rests on “${oneLine(cue.text)}”`;
  return `  “${text}”\n    ${article.facts.outlet.value ?? 'outlet not stated'} · ${told} · ${rests} · ${short}`;
};

const counted = (statements: number): string =>
  `${statements} ${statements === 1 ? 'statement' : 'statements'}`;
