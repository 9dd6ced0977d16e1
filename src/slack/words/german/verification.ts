import type { Words } from '../words.ts';

/** German words of what became of a citation. */
export const verification: Words['sourcing']['verification'] = {
  noCitation: 'Das ist keine Fundstelle',
  howCited:
    'Eine Fundstelle sieht so aus: 002:2674-2859@6ca4ea45, also Artikel, Stelle und die ersten Stellen der SHA-256 der Datei.',
  matches: 'Stimmt',
  matchesByAnotherName: 'Stimmt, aber nicht unter diesem Namen',
  unchanged: 'Die Datei ist unverändert, und diese Worte stehen dort.',
  theWords: 'Die Worte',
  moved: 'Die Datei hat sich geändert, die Worte stehen aber darin',
  nowAt: place => `Sie sind jetzt ${place}.`,
  changed: 'Seither geändert',
  changedOrMistyped: 'Seither geändert, oder vertippt',
  hasChanged: file => `${file} hat sich geändert, seit daraus zitiert wurde.`,
  hasChangedTo: (file, nearest) =>
    `${file} hat sich geändert, seit daraus zitiert wurde; die Worte, die am nächsten kommen, sind jetzt ${nearest}.`,
  notKept:
    'Was damals darin stand, ist nicht aufbewahrt, deshalb ist eine vertippte Fundstelle nicht von einem geänderten Artikel zu unterscheiden.',
  itSaid: 'Damals',
  itSaysNow: 'Jetzt',
  gone: 'Der Artikel ist nicht mehr da',
  noLonger: (file, readAt) => `${file} ist nicht mehr unter den Artikeln. Zuerst gelesen am ${readAt}.`,
  noPlace: 'Diese Stelle gibt es nicht',
  noPlaceIn: (file, characters) =>
    `${file} ist bekannt, aber diese Stelle gibt es darin nicht: die Datei hat ${characters} Zeichen.`,
  unknown: 'Nicht bekannt',
  ambiguous: 'Mehrere Dateien beginnen mit diesen Stellen einer Prüfsumme; nehmen Sie die ganze SHA-256.',
  neverRead: 'Keine Datei mit dieser Prüfsumme ist unter den Artikeln, und früher wurde keine gelesen.',
  notTheBody: place => `Achtung: Das ist nicht der eigentliche Text des Artikels (${place}).`,
  places: {
    body: 'Text',
    chrome: 'Beiwerk der Seite',
    headline: 'die Überschrift',
    standfirst: 'der Vorspann',
    subheading: 'eine Zwischenüberschrift',
    blank: 'leer',
  },
  calledOtherwise: name => `Die Fundstelle nennt ihn ${name}; so heißt er jetzt nicht.`,
  titleNotStated: 'Titel nicht angegeben',
};
