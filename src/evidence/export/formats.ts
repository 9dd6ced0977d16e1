/** The forms in which excerpts leave the desk. */
export const exportFormats = ['markdown', 'csv', 'bibtex', 'csl-json', 'json-ld'] as const;

export type ExportFormat = (typeof exportFormats)[number];
