import type { Citation } from '../../answer/citation.ts';
import type { Article } from '../../corpus/article.ts';
import { speakerWords } from '../statements/speakers.ts';

/**
 * An excerpt to be exported, and what is known of who said it and where the report comes from; what is not known, or does not apply, is
 * null or left out. The article is the one that the citation cites.
 */
export type Exported = {
  readonly citation: Citation;
  readonly article: Article;
  readonly speaker?: string | null;
  readonly role?: string | null;
  readonly toldTo?: string | null;
  readonly origin?: string | null;
};

/** Who said it, and where the report comes from, in one line; null when neither is known. */
export const attributionLine = ({ speaker, role, toldTo, origin }: Exported): string | null => {
  const said = speaker ? speakerWords(speaker, role ?? null) : (role ?? '');
  const told = said && toldTo ? `${said}, to ${toldTo}` : said;
  const line = [told, origin ? `origin: ${origin}` : ''].filter(part => part !== '').join(' · ');
  return line === '' ? null : line;
};
