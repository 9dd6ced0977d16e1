import type { types } from '@slack/bolt';
import { slice } from '../../corpus/span.ts';
import type { Segment, Statement } from '../../evidence/statement.ts';
import { type Speaker, speakerWords } from '../../evidence/statements/speakers.ts';
import { articleName, placeWords } from '../article-span.ts';
import { buttonRows, type Entry, type Listing, type Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { bullet } from './sources.ts';
import { citationAt, piecesOf, placeButtons, spanBlock } from './verbatim.ts';

const { name } = surface.command;

/** Everybody who is quoted, most statements first. */
export const speakersListing = (
  speakers: readonly Speaker[],
  { lists: { speakers: words } }: Words,
): Listing => ({
  heading: words.heading(speakers.length),
  note: words.note(`${name} quotes`),
  sections: [{ title: null, entries: speakers.map(speaker => () => speakerEntry(speaker, words)) }],
  empty: words.none,
});

const speakerEntry = (speaker: Speaker, words: Words['lists']['speakers']): Entry => {
  const who = shortened(oneLine(speaker.name), 200);
  const role = speaker.role === null ? words.roleNotStated : shortened(oneLine(speaker.role), 200);
  const rest = `${role} · ${words.statements(speaker.statements)}`;
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
  words: Words,
): Listing => ({
  heading: words.lists.statements.heading(statements.length, oneLine(asked)),
  sections: statements.map(statement => statementSection(statement, addressOf, words)),
  empty: words.lists.statements.none(escaped(shortened(oneLine(asked), 200)), `\`${name} quotes\``),
});

const statementSection = (
  statement: Statement,
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): Section => {
  const { lists } = words;
  const who = speakerWords(statement.speaker ?? lists.statements.speakerNotStated, statement.role);
  const prints = [...Map.groupBy(statement.segments, ({ text }) => text).values()].flatMap(inFours);
  return {
    title: shortened(oneLine(who), 250),
    entries: prints.flatMap(print => {
      const [first] = print;
      if (!first) return [];
      const pieces = piecesOf(first.article.text, first);
      return pieces.map((piece, i) => () => {
        const part = pieces.length > 1 ? [lists.part(i + 1, pieces.length)] : [];
        const lines = [...part, ...print.map(segment => printWords(segment, statement, words))];
        const said = [spanBlock(first.article, piece), contextBlock(lines.join('\n'))];
        const bare = printButtons(print, () => null, words);
        return {
          text: escaped(
            [quoted(slice(first.article.text, piece)), ...lines.map(line => `— ${line}`)].join('\n'),
          ),
          blocks: [...said, ...printButtons(print, addressOf, words)],
          lesser: [
            [...said, ...bare],
            [contextBlock(lists.tooLong(placeWords(first.article, first))), ...bare],
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
  words: Words,
): string => {
  const { statements } = words.lists;
  return [
    articleName(article, words),
    ...(speaker !== null && speaker !== statement.speaker ? [statements.speaker(brief(speaker))] : []),
    ...(role !== null && role !== statement.role ? [statements.role(brief(role))] : []),
    toldTo === null ? statements.toWhomNotStated : statements.toldTo(brief(toldTo)),
    cue === null ? statements.byNoWords : statements.byWords(shortened(oneLine(cue.text), 160)),
    placeWords(article, { start, end }),
  ].join(' · ');
};

const brief = (text: string): string => shortened(oneLine(text), 80);

const printButtons = (
  print: readonly Segment[],
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): types.KnownBlock[] =>
  buttonRows(
    print.flatMap(({ article, start, end }) => {
      const citation = citationAt(article, { start, end });
      return citation
        ? placeButtons(citation, addressOf(citation), print.length > 1 ? article.number : null, words)
        : [];
    }),
  );

const inFours = (segments: readonly Segment[]): Segment[][] =>
  Array.from({ length: Math.ceil(segments.length / 4) }, (_, i) => segments.slice(4 * i, 4 * i + 4));
