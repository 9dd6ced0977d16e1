import type { RemoteDocument } from 'jsonld/jsonld-spec.js';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const link = (id: string) => ({ '@id': id, '@type': '@id' }) as const;

/** The terms of the context of Web Annotations that the desk uses, as the vocabulary defines them. */
const context = {
  schema: 'http://schema.org/',
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  TextualBody: `${OA}TextualBody`,
  TimeState: `${OA}TimeState`,
  Text: 'http://purl.org/dc/dcmitype/Text',
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  highlighting: `${OA}highlighting`,
  describing: `${OA}describing`,
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  state: link(`${OA}hasState`),
  cached: link(`${OA}cachedSource`),
  first: link(`${AS}first`),
  partOf: link(`${AS}partOf`),
  items: { ...link(`${AS}items`), '@container': '@list' },
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  format: 'http://purl.org/dc/elements/1.1/format',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  start: `${OA}start`,
  end: `${OA}end`,
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  total: `${AS}totalItems`,
  startIndex: `${AS}startIndex`,
} as const;

/** Gives a JSON-LD processor that context, and nothing else, without a network. */
export const loadContext = async (url: string): Promise<RemoteDocument> => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not to be loaded`);
  return { documentUrl: url, document: { '@context': context } };
};
