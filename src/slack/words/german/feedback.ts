import type { Words } from '../words.ts';

/** German words of the area “feedback”. */
export const feedback: Words['feedback'] = {
  helpful: 'Hilfreich',
  helpfulLabel: 'Hilfreich: diese Antwort',
  notHelpful: 'Nicht hilfreich',
  notHelpfulLabel: 'Nicht hilfreich: diese Antwort; danach den Grund angeben',
  thanks: 'Danke, notiert.',
  noted: 'Notiert: Diese Antwort war nicht hilfreich.',
  title: 'Was stimmte nicht?',
  intro: 'Es ist notiert, dass diese Antwort nicht hilfreich war. Was stimmte nicht?',
  why: 'Was nicht stimmte',
  reasons: {
    not_asked: 'Danach habe ich nicht gefragt',
    known: '„Nicht in den Artikeln“, obwohl ich einen kenne, in dem es steht',
    source: 'Eine Quelle ist falsch oder fehlt',
    other: 'Etwas anderes',
  },
  comment: 'In Ihren eigenen Worten',
  commentHint: 'Wer die Artikel betreut, kann dies lesen, ohne Ihren Namen.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  savedTitle: 'Danke',
  saved: 'Ihr Grund ist aufgeschrieben. Wer die Artikel betreut, kann ihn lesen, ohne Ihren Namen.',
  chooseReason: 'Bitte wählen Sie, was nicht stimmte.',
  tooLong: most => `Bitte verwenden Sie höchstens ${most} Zeichen.`,
  notSaved:
    'Ich kann gerade nichts aufschreiben. Bitte drücken Sie in einigen Minuten noch einmal auf „Speichern“.',
  tooLate:
    'Dieses Formular stammt aus einer älteren Fassung. Bitte drücken Sie den Knopf unter der Antwort noch einmal.',
};
