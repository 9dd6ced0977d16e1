import { type Annotation, annotationOf, CONTEXT, uuidOf } from '../citations/selectors.ts';
import { attributionLine, type Exported } from './exported.ts';

/**
 * The excerpts as a W3C Annotation Collection of one page (https://www.w3.org/TR/annotation-model/#collections), in JSON-LD. Who said
 * it, and where the report comes from, are the annotation's body, in words.
 */
export const jsonLd = (items: readonly Exported[], title: string): string => {
  const annotations = items.map(annotated);
  const id = uuidOf([title, ...annotations.map(annotation => annotation.id)].join('\n'));
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: title,
    total: annotations.length,
    first: {
      id: uuidOf(`${id}\npage`),
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: annotations,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
};

const annotated = (item: Exported): Omit<Annotation, '@context'> & { body?: TextualBody } => {
  const { '@context': _, ...annotation } = annotationOf(item.citation, item.article);
  const value = attributionLine(item);
  return value === null
    ? annotation
    : { ...annotation, body: { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value } };
};

type TextualBody = { type: 'TextualBody'; purpose: 'describing'; format: 'text/plain'; value: string };
