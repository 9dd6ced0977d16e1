import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { number, counted } = counting('de-DE');

/** German words of the area “filters”. */
export const filters: Words['filters'] = {
  line: (filters, articles, of, leftOut) =>
    [
      `Nur ${filters.join('; ')}: ${number(articles)} von ${counted(of, 'Artikel', 'Artikeln')}`,
      ...(leftOut > 0 ? [`${number(leftOut)} ohne genaues Datum ausgelassen`] : []),
    ].join(', '),
  outlet: (names, excluded) => `${not(excluded)}aus ${names.join(' oder ')}`,
  author: (names, excluded) => `${not(excluded)}von ${names.join(' oder ')}`,
  origin: (names, excluded) => `${not(excluded)}mit dem Ursprung ${names.join(' oder ')}`,
  before: (day, inferred) => `vor ${day}${byInferred(inferred)}`,
  after: (day, inferred) => `nach ${day}${byInferred(inferred)}`,
  phrase: (words, excluded) => `${excluded ? 'ohne' : 'mit'} „${words}“`,
  word: word => `ohne das Wort „${word}“`,
  notUnderstood: 'Der Filter ist nicht zu gebrauchen',
  nothing: 'Nichts entspricht dem Filter',
  nothingOfAll: 'Nichts entspricht allen Filtern',
  noDate: typed =>
    `${typed} ist kein Datum, das zu gebrauchen ist: ein Jahr, ein Monat oder ein Tag, etwa 2018-12-03.`,
  noOutlet: value => `Kein Artikel ist aus „${value}“.`,
  noAuthor: value => `Kein Artikel ist von „${value}“.`,
  noOrigin: value => `Kein Bericht geht auf „${value}“ zurück.`,
  noneBefore: value => `Von keinem Artikel ist bekannt, dass er vor ${value} erschien.`,
  noneAfter: value => `Von keinem Artikel ist bekannt, dass er nach ${value} erschien.`,
  noPhrase: value => `Kein Satz enthält genau die Worte „${value}“.`,
  leaveNothing: 'Jedem Filter entspricht etwas, aber nichts entspricht allen.',
  perhaps: suggestions => `Vielleicht: ${suggestions.join(' oder ')}`,
  askWith: typed => `${typed}: noch einmal so fragen`,
};

const not = (excluded: boolean): string => (excluded ? 'nicht ' : '');

const byInferred = (inferred: number): string =>
  inferred > 0 ? ` (${number(inferred)} nach einem erschlossenen Datum)` : '';
