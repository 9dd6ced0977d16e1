import type { types } from '@slack/bolt';
import { slice } from '../../corpus/span.ts';
import type { Segment, Statement } from '../../evidence/statement.ts';
import { type Speaker, speakerWords } from '../../evidence/statements/speakers.ts';
import { articleName, placeWords } from '../article-span.ts';
import { buttonRows, type Entry, type Listing, type Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { surface } from '../surface.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { bullet } from './sources.ts';
import { citationAt, piecesOf, placeButtons, spanBlock } from './verbatim.ts';

const { name } = surface.command;

/** Everybody who is quoted, most statements first. */
export const speakersListing = (speakers: readonly Speaker[]): Listing => ({
  heading: `${speakers.length} ${speakers.length === 1 ? 'speaker' : 'speakers'}`,
  note: `${name} quotes and a name shows what somebody said, word for word`,
  sections: [{ title: null, entries: speakers.map(speaker => () => speakerEntry(speaker)) }],
  empty: 'The articles quote nobody.',
});

const speakerEntry = (speaker: Speaker): Entry => {
  const who = shortened(oneLine(speaker.name), 200);
  const role = speaker.role === null ? 'role not stated' : shortened(oneLine(speaker.role), 200);
  const rest = `${role} · ${speaker.statements} ${speaker.statements === 1 ? 'statement' : 'statements'}`;
  return { text: escaped(`${who} · ${rest}`), blocks: [bullet(who, rest)] };
};

/**
 * What somebody said, each statement once: its words as they are printed, and per print who it was told to, the words that name
 * the speaker, and where it stands.
 */
export const statementsListing = (
  asked: string,
  statements: readonly Statement[],
  addressOf: DeskEvidence['addressOf'],
): Listing => ({
  heading: `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'} for “${oneLine(asked)}”`,
  sections: statements.map(statement => statementSection(statement, addressOf)),
  empty: `The articles quote nobody by the name of “${escaped(shortened(oneLine(asked), 200))}”. \`${name} quotes\` lists who is quoted.`,
});

const statementSection = (statement: Statement, addressOf: DeskEvidence['addressOf']): Section => {
  const who = speakerWords(statement.speaker ?? 'Speaker not stated', statement.role);
  const prints = [...Map.groupBy(statement.segments, ({ text }) => text).values()].flatMap(inFours);
  return {
    title: shortened(oneLine(who), 250),
    entries: prints.flatMap(print => {
      const [first] = print;
      if (!first) return [];
      const pieces = piecesOf(first.article.text, first);
      return pieces.map((piece, i) => () => {
        const part = pieces.length > 1 ? [`Part ${i + 1} of ${pieces.length}`] : [];
        const lines = [...part, ...print.map(segment => printWords(segment, statement))];
        const said = [spanBlock(first.article, piece), contextBlock(lines.join('\n'))];
        const bare = printButtons(print, () => null);
        return {
          text: escaped(
            [quoted(slice(first.article.text, piece)), ...lines.map(line => `— ${line}`)].join('\n'),
          ),
          blocks: [...said, ...printButtons(print, addressOf)],
          lesser: [
            [...said, ...bare],
            [contextBlock(`Too long to show here: ${placeWords(first.article, first)}`), ...bare],
          ],
        };
      });
    }),
  };
};

/** One print in one line: where, told to whom, by whom as it has it, in which words. */
const printWords = (
  { article, start, end, speaker, role, toldTo, cue }: Segment,
  statement: Statement,
): string =>
  [
    articleName(article),
    ...(speaker !== null && speaker !== statement.speaker ? [`speaker: ${brief(speaker)}`] : []),
    ...(role !== null && role !== statement.role ? [`role: ${brief(role)}`] : []),
    toldTo === null ? 'to whom is not stated' : `told to ${brief(toldTo)}`,
    cue === null ? 'no words name the speaker' : `by the words “${shortened(oneLine(cue.text), 160)}”`,
    placeWords(article, { start, end }),
  ].join(' · ');

const brief = (text: string): string => shortened(oneLine(text), 80);

const printButtons = (print: readonly Segment[], addressOf: DeskEvidence['addressOf']): types.KnownBlock[] =>
  buttonRows(
    print.flatMap(({ article, start, end }) => {
      const citation = citationAt(article, { start, end });
      return citation
        ? placeButtons(citation, addressOf(citation), print.length > 1 ? article.number : null)
        : [];
    }),
  );

const inFours = (segments: readonly Segment[]): Segment[][] =>
  Array.from({ length: Math.ceil(segments.length / 4) }, (_, i) => segments.slice(4 * i, 4 * i + 4));
