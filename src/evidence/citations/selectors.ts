import { createHash } from 'node:crypto';
import { type Citation, shortCitation } from '../../answer/citation.ts';
import type { Article } from '../../corpus/article.ts';
import { quoteAt } from './quote.ts';

/**
 * A citation as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), in JSON-LD. The quote and its position are told as
 * the recommendation asks: positions count Unicode code points, *not* the UTF-16 code units of a {@link Citation}.
 */
export type Annotation = {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting';
  readonly target: Target;
};

/**
 * The source is the article's address where that is known; its state then names, as the copy that the selectors were made on, the file.
 * Without an address the file itself is the source.
 */
type Target = {
  readonly type: 'SpecificResource';
  readonly source: string | CitedFile;
  readonly state?: { readonly type: 'TimeState'; readonly cached: CitedFile };
  readonly selector: readonly [
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
};

/**
 * The file that was read, named by its bytes (`ni:///sha-256;…`, RFC 6920). Its hash stands there in hex too, as schema.org's `sha256`
 * (https://schema.org/sha256); the context of Web Annotations declares the prefix `schema`, so a JSON-LD processor keeps it.
 */
type CitedFile = {
  readonly id: string;
  readonly type: 'Text';
  readonly format: 'text/plain';
  readonly 'schema:name': string;
  readonly 'schema:sha256': string;
};

/** The citation's annotation; the article is the one that it cites. One citation has one `id`, always the same. */
export const annotationOf = (citation: Citation, article: Article): Annotation => {
  const { exact, prefix, suffix } = quoteAt(article.text, citation);
  const file: CitedFile = {
    id: hashName(citation.sha256),
    type: 'Text',
    format: 'text/plain',
    'schema:name': citation.file,
    'schema:sha256': citation.sha256,
  };
  return {
    '@context': CONTEXT,
    id: uuidOf(`${citation.file}\n${shortCitation(citation)}\n${citation.sha256}`),
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      type: 'SpecificResource',
      ...(citation.address === null
        ? { source: file }
        : { source: citation.address, state: { type: 'TimeState', cached: file } }),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        {
          type: 'TextPositionSelector',
          start: codePoints(article.text, citation.start),
          end: codePoints(article.text, citation.end),
        },
      ],
    },
  };
};

/** The number of Unicode code points before this offset of UTF-16 code units. */
const codePoints = (text: string, offset: number): number =>
  offset - (text.slice(0, offset).match(SURROGATE_PAIR)?.length ?? 0);

/** The name of these bytes as RFC 6920 writes it. No URN namespace is registered for a hash; this scheme is. */
const hashName = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;

/** A UUID made of a name alone: version 8 of RFC 9562, whose 122 free bits are of the name's SHA-256. */
export const uuidOf = (name: string): string => {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}`;
};

const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The context of Web Annotations (https://www.w3.org/TR/annotation-vocab/#json-ld-context). */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
