import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { number, counted } = counting('de-DE');

/** German words of checking a message against the articles. */
export const check: Words['check'] = {
  title: 'Mit Artikeln vergleichen',
  about:
    'Was die Artikel zu den Aussagen dieser Nachricht drucken. Das ist kein Urteil darüber, ob sie stimmen. Nur Sie sehen das.',
  headings: {
    printed: 'Die Artikel drucken das',
    partly: 'Die Artikel drucken einen Teil davon',
    otherwise: 'Die Artikel drucken etwas anderes',
    absent: 'Nicht in den Artikeln',
  },
  quoted: claim => `„${claim}“`,
  missing: words => `Nicht in dieser Stelle: ${words.map(word => `„${word}“`).join(', ')}`,
  turned: 'Nur eines von beiden sagt „nicht“ oder Ähnliches. Bitte lesen Sie beides.',
  nearest: 'Nächste Stelle (sie druckt das nicht)',
  unread: count =>
    `${counted(count, 'weitere Aussage wurde', 'weitere Aussagen wurden')} nicht nachgeschlagen; ich lese die ersten fünf.`,
  cut: characters => `Nur die ersten ${number(characters)} Zeichen der Nachricht wurden gelesen.`,
  share: 'Im Thread teilen',
  shareLabel: 'Im Thread teilen: diesen Vergleich, unter der Nachricht',
  sharedTitle: 'Mit den Artikeln verglichen',
  sharedBy: person =>
    `${person} hat eine Nachricht vergleichen lassen. Was die Artikel drucken, ist kein Urteil darüber, ob sie stimmt.`,
  empty: 'Diese Nachricht hat keine Worte, die ich nachschlagen könnte.',
  onlyFile: 'Diese Nachricht hat nur eine Datei oder ein Bild. Ich lese nur Worte.',
  own: 'Das ist eine meiner eigenen Nachrichten. Ihre Auszüge stammen schon aus den Artikeln.',
  noClaim:
    'Diese Nachricht sagt nichts aus, was ich nachschlagen könnte: Ich lese Sätze, die etwas behaupten, keine Fragen oder Grüße. Für eine Frage nehmen Sie „Ask the Huawei desk“.',
  changed:
    'Die Artikel haben sich seit diesem Vergleich geändert. Bitte vergleichen Sie die Nachricht noch einmal.',
};
