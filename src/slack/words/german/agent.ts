import type { Words } from '../words.ts';

/** German words of Slack's agent view. */
export const agent: Words['agent'] = {
  looking: 'Sehe die Artikel durch …',
  promptsTitle: 'Fragen Sie die Artikel',
  prompts: [
    { title: 'Welche Artikel gibt es?', message: 'sources' },
    { title: 'Wer wird zitiert?', message: 'quotes' },
    { title: 'Was geschah wann?', message: 'timeline' },
    { title: 'Was kann ich fragen?', message: 'help' },
  ],
  undated: 'Datum unbekannt',
  outlet: 'Medium',
  outlets: 'Medien',
  searchFailed:
    'Die Artikel konnten nicht durchsucht werden. Bitte versuchen Sie es in einer Minute noch einmal.',
};
