import { ENGLISH_VERIFICATION } from '../../../evidence/citations/verification-texts.ts';
import { counting } from '../counting.ts';

const { counted, number } = counting('en-GB');

/** English words of where something comes from: origins and the chain, citations and their check, the context of an excerpt, exports. */
export const sourcing = {
  verification: ENGLISH_VERIFICATION,
  verifiedArticle: (article: string) => `Article: ${article}`,
  origins: {
    /** An origin that is an article of the corpus. */
    itself: (article: string) => `article ${article} itself`,
    unnamed: 'a report that is not named',
    report: (report: number, reports: number) => `report ${number(report)} of ${number(reports)}`,
    inCorpus: 'in the corpus',
    notInCorpus: 'not in the corpus',
    articles: (count: number) => counted(count, 'article', 'articles'),
    theReport: 'the report itself',
    retells: (name: string) => `retells ${name}`,
    retellsUnnamed: 'retells a report that it does not name',
    via: (name: string) => `via ${name}`,
    ownReporting: 'own reporting too',
    bases: {
      found: 'found in its words',
      stated: 'stated in the catalogue',
      both: 'found in its words and stated in the catalogue',
    },
  },
  chain: {
    title: 'The chain',
    heading: (count: number) => counted(count, 'origin', 'origins'),
    leftOut: (count: number) =>
      `${counted(count, 'more place', 'more places')} of this answer are not counted in here.`,
    none: 'No origin is known.',
    titleNotStated: 'title not stated',
  },
  context: {
    title: 'In context',
    untitled: (article: string) => `Article ${article} (title not stated)`,
    changed:
      'The article that this excerpt is from has changed or is gone since. Ask again to see what it says now.',
    tooLarge: 'This part of the article is too large to show here.',
    before: (count: number) => `${counted(count, 'paragraph', 'paragraphs')} before not shown`,
    after: (count: number) => `${counted(count, 'paragraph', 'paragraphs')} after not shown`,
    beginningCut: 'The beginning of this paragraph is not shown',
    endCut: 'The end of this paragraph is not shown',
  },
  export: {
    title: 'Export',
    howTo: 'Select the text and copy it.',
    part: (part: number, parts: number) => `Part ${number(part)} of ${number(parts)}.`,
    leftOut: (count: number) =>
      `${counted(count, 'more place', 'more places')} of this answer are not in here.`,
    nothing: 'There is nothing to export.',
    format: 'Format',
    formats: {
      markdown: 'Markdown',
      csv: 'CSV (tables)',
      bibtex: 'BibTeX',
      'csl-json': 'CSL-JSON (Zotero)',
      'json-ld': 'JSON-LD (W3C annotations)',
    },
    next: 'Next part',
    start: 'Back to the start',
  },
};
