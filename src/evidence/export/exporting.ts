import { bibliography } from './bibliography.ts';
import { csv } from './csv.ts';
import type { Exported } from './exported.ts';
import type { ExportFormat } from './formats.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';

/** What an export is of: `title` is the question, or what else the excerpts were picked for. */
export type About = { readonly title: string };

/** These excerpts as the text of a file in this format, in their order. */
export const exportOf = async (
  format: ExportFormat,
  items: readonly Exported[],
  about: About,
): Promise<string> => {
  switch (format) {
    case 'markdown':
      return markdown(items, about.title);
    case 'csv':
      return csv(items);
    case 'bibtex':
    case 'csl-json':
      return bibliography(format, items);
    case 'json-ld':
      return jsonLd(items, about.title);
  }
};
