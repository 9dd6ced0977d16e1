import type { types } from '@slack/bolt';
import type { Citation } from '../../answer/citation.ts';
import type { WhoSaid } from '../../conversation/who-said.ts';
import { slice } from '../../corpus/span.ts';
import type { Segment, Statement } from '../../evidence/statement.ts';
import { speakerWords } from '../../evidence/statements/speakers.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { citationInside } from './citation-line.ts';
import { contextBlock, contextButton, quoteBlock, quoted } from './excerpt.ts';
import { fitting } from './fitting.ts';
import { boldBlock } from './rich-words.ts';
import { piecesOf, spanBlock } from './verbatim.ts';

/** Who says what some excerpts print: the speakers of the statements in them, word for word; else that the outlet says it itself. */
export const whoSaidMessage = (told: readonly WhoSaid[], words: Words): Message => {
  const heading = words.followUp.whoSaid(told.length);
  const head = [boldBlock(heading)];
  const parts = told.map((one, i) => partText(one, i + 1, words));
  const forms = told.map((one, i) => formsOf(one, i + 1, words));
  return {
    text: textOf(`*${escaped(heading)}*`, parts, words.notice.moreInMessage),
    whole: [`*${escaped(heading)}*`, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, head)],
  };
};

const formsOf = ({ citation, said, origins }: WhoSaid, place: number, words: Words) => {
  const { followUp } = words;
  const where = contextBlock(
    [
      `${followUp.excerpt(place)}: ${citationInside(citation, longestLine, words)}`,
      ...restsOn({ citation, origins }, words),
    ].join('\n'),
  );
  const brief: types.KnownBlock[] = [where, contextBlock(speakersIn({ citation, said, origins }, words))];
  const quotes: types.KnownBlock[] =
    said.length === 0
      ? [quoteBlock(citation), contextBlock(ownWords(citation, words))]
      : said.flatMap(one => [quoteOf(one.segment), contextBlock(sayingLine(one, words))]);
  return { full: [where, ...quotes, placeBlock(citation, place, words)], plain: [where, ...quotes], brief };
};

const quoteOf = (segment: Segment): types.KnownBlock =>
  spanBlock(segment.article, piecesOf(segment.article.text, segment)[0] ?? segment);

const partText = ({ citation, said, origins }: WhoSaid, place: number, words: Words): string => {
  const sayings =
    said.length === 0
      ? [quoted(citation.text), `— ${ownWords(citation, words)}`]
      : said.flatMap(one => [
          quoted(slice(one.segment.article.text, one.segment)),
          `— ${sayingLine(one, words)}`,
        ]);
  const where = `${words.followUp.excerpt(place)}: ${citationInside(citation, longestLine, words)}`;
  return escaped([where, ...sayings, ...restsOn({ citation, origins }, words)].join('\n'));
};

const speakersIn = ({ citation, said }: WhoSaid, words: Words): string =>
  said.length === 0
    ? ownWords(citation, words)
    : shortened([...new Set(said.map(one => speakerOf(one, words)))].join(' · '), longestLine);

type Saying = { readonly statement: Statement; readonly segment: Segment };

/** By whom, in which role, to whom, and by which words the article says so. */
const sayingLine = (saying: Saying, words: Words): string => {
  const { toldTo, cue } = saying.segment;
  const { followUp } = words;
  return [
    speakerOf(saying, words),
    ...(toldTo === null ? [] : [followUp.toldTo(brief(toldTo))]),
    ...(cue === null ? [] : [followUp.byTheWords(brief(cue.text))]),
  ].join(' · ');
};

/** As this article names the speaker, else as another print of the same statement does. */
const speakerOf = ({ segment, statement }: Saying, { followUp }: Words): string => {
  const speaker = segment.speaker ?? statement.speaker;
  const role = segment.role ?? statement.role;
  if (speaker === null) return followUp.speakerNotStated;
  return followUp.saidBy(brief(speakerWords(speaker, role)));
};

const ownWords = ({ outlet }: Citation, { followUp }: Words): string =>
  followUp.ownWords(outlet === null ? followUp.thisArticle : brief(outlet));

/** The reports that the excerpt rests on, those with a name that is not the outlet's own. */
const restsOn = (
  { citation, origins }: Pick<WhoSaid, 'citation' | 'origins'>,
  { followUp }: Words,
): string[] => {
  const names = new Set(origins.flatMap(({ name }) => (name === citation.outlet ? [] : (name ?? []))));
  return [...names].slice(0, mostOrigins).map(name => followUp.restsOn(brief(name)));
};

const placeBlock = (citation: Citation, place: number, { answer }: Words): types.ActionsBlock => ({
  type: 'actions',
  elements: [contextButton(citation, answer.contextLabel(place), { text: answer.context })],
});

const brief = (text: string): string => shortened(oneLine(text), 160);

const longestLine = 600;
const mostOrigins = 3;
