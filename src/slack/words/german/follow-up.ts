import type { Words } from '../words.ts';

/** German words of the area “follow-up”. */
export const followUp: Words['followUp'] = {
  readAs: (question, carried) => `Gelesen als: ${question} · übernommen aus der Frage davor: ${carried}`,
  nothingBefore: 'Davor steht hier keine Frage. Bitte stellen Sie die ganze Frage.',
  noMore: 'Mehr Auszüge habe ich dazu nicht.',
  nothingShown: 'Ich habe hier keine Auszüge gezeigt, also hat darin auch niemand etwas gesagt.',
  changed: 'Die Artikel haben sich seitdem geändert. Bitte stellen Sie die Frage noch einmal.',
  whoSaid: count => (count === 1 ? 'Wer das sagt, zu 1 Auszug' : `Wer das sagt, zu ${count} Auszügen`),
  excerpt: number => `Auszug ${number}`,
  saidBy: speaker => `gesagt von ${speaker}`,
  speakerNotStated: 'in Anführungszeichen, der Sprecher ist nicht genannt',
  toldTo: whom => `gesagt zu ${whom}`,
  byTheWords: words => `mit den Worten „${words}“`,
  ownWords: outlet => `${outlet}: eigene Worte, niemand wird zitiert`,
  thisArticle: 'Der Artikel',
  restsOn: name => `es stützt sich auf ${name}`,
};
