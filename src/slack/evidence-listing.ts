import { type Citation, citeSpan } from '../answer/citation.ts';
import { additionsListing } from './blocks/additions.ts';
import { comparisonsListing } from './blocks/comparisons.ts';
import { timelineListing } from './blocks/moments.ts';
import { pageMessage } from './blocks/page.ts';
import { sourcesListing } from './blocks/sources.ts';
import { speakersListing, statementsListing } from './blocks/statements.ts';
import { citationAt } from './blocks/verbatim.ts';
import { verificationListing } from './blocks/verification.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { Listing } from './listing.ts';
import type { Message } from './message.ts';
import type { DeskEvidence, DeskPorts } from './ports.ts';
import type { Words } from './words/words.ts';

type Ports = Pick<DeskPorts, 'library' | 'evidence'>;

/** A page of one of the lists, of the articles as they are now. */
export const viewMessage = async (
  view: EvidenceView,
  ports: Ports,
  words: Words,
  from = 0,
): Promise<Message> =>
  pageMessage(
    view,
    await listingOf(view, ports, words),
    { from, exportable: exported.has(view.name) },
    words,
  );

const listingOf = async (
  { name, of }: EvidenceView,
  { library, evidence }: Ports,
  words: Words,
): Promise<Listing> => {
  const found = evidence();
  const addressOf = (citation: Citation) => found.addressOf(citation);
  switch (name) {
    case 'sources':
      return sourcesListing(library(), found.origins, words);
    case 'speakers':
      return speakersListing(found.speakers(), words);
    case 'quotes':
      return statementsListing(of, found.statementsBy(of), addressOf, words);
    case 'compare':
      return comparisonsListing(of, found.compare(of), addressOf, words);
    case 'adds':
      return additionsListing(of, found.adds(of), addressOf, words);
    case 'timeline':
      return timelineListing(found.timeline, addressOf, words);
    case 'verify':
      return verificationListing(await found.verify(of, words.sourcing.verification), words);
  }
};

/** All that a list cites, each place once, under a title, to be taken away. */
export const citedBy = (
  { name, of }: EvidenceView,
  evidence: DeskEvidence,
  { lists }: Words,
): { readonly title: string; readonly citations: readonly Citation[] } => {
  switch (name) {
    case 'quotes':
      return {
        title: lists.statements.exported(of),
        citations: distinct(
          evidence
            .statementsBy(of)
            .flatMap(({ segments }) => segments.map(segment => citeSpan(segment.article, segment))),
        ),
      };
    case 'compare':
      return {
        title: lists.compared.exported(of),
        citations: distinct(evidence.compare(of).flatMap(({ rows }) => rows.map(({ citation }) => citation))),
      };
    case 'adds':
      return {
        title: lists.additions.exported(of),
        citations: distinct(evidence.adds(of).flatMap(({ added }) => added)),
      };
    case 'timeline':
      return {
        title: lists.timeline.exported,
        citations: distinct(evidence.timeline.map(({ article, sentence }) => citationAt(article, sentence))),
      };
    default:
      return { title: '', citations: [] };
  }
};

const distinct = (citations: readonly (Citation | null)[]): Citation[] => [
  ...new Map(
    citations
      .filter(citation => citation !== null)
      .map(citation => [`${citation.file}:${citation.start}-${citation.end}`, citation]),
  ).values(),
];

const exported: ReadonlySet<EvidenceView['name']> = new Set(['quotes', 'compare', 'adds', 'timeline']);
