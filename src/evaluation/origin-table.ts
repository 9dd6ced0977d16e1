import { columns, type Line, share } from './columns.ts';
import type { Judged, OriginFigures } from './origin-evaluation.ts';

/** The figures as text for people, at most 110 characters wide. */
export const originTable = (sets: readonly OriginFigures[]): string =>
  `${TITLE}\n\n${columns([
    ['', '', '', '', 'echo as', 'pairs'],
    ['', 'precision', 'recall', 'F1', 'corrob.', 'right'],
    ...sets.flatMap(linesOf),
  ])}\n\n${NOTES}`;

const linesOf = ({ name, articles, desk, stated, others }: OriginFigures): Line[] => [
  '',
  `${name}: ${articles} articles, ${desk.pairs} pairs, ${desk.same} of one origin`,
  ...[desk, ...(stated ? [stated] : []), ...others].map(cells),
];

const cells = ({ name, precision, recall, f1, echo, pairsRight, pairs }: Judged): string[] => [
  `  ${name}`,
  ...[precision, recall, f1].map(share),
  echo === null ? '–' : `${(100 * echo).toFixed(2)} %`,
  `${Math.round((pairsRight ?? 0) * pairs)}/${pairs}`,
];

const TITLE = 'Origins: which articles tell one report';

const NOTES = `Precision and recall are of pairs of articles. Echo as corroboration: pairs of one origin that were held for
independent, of all pairs; most pairs are of two origins, so that joining nothing has little of it too. A
catalogue's word on outlets and origins is hidden from all but "with the catalogue", which repeats what the
labels of that folder are taken from and measures nothing. Same title: by hash, folded; or one address, which
no set of the repository knows. The bounds of "alike" but for GDELT's are those that do best on these sets.`;
