import type { Words } from '../words.ts';

/** German words of the form in which a question is asked. */
export const asking: Words['asking'] = {
  title: 'Die Artikel fragen',
  ask: 'Fragen',
  again: 'Noch einmal fragen',
  question: 'Frage',
  questionHint: 'In Ihren Worten; ich antworte mit dem, was die Artikel gedruckt haben.',
  narrow: 'Eingrenzen',
  narrowLabel: 'Eingrenzen: nach Medium, Verfasser, Datum oder Ursprung',
  outlet: 'Medium',
  author: 'Verfasser',
  origin: 'Zuerst gedruckt von',
  after: 'Gedruckt nach',
  before: 'Gedruckt vor',
  dateHint: 'Jahr, Monat oder Tag: 2019, 2019-03 oder 2019-03-27',
  any: 'Beliebig',
  empty: 'Bitte schreiben Sie eine Frage oder wählen Sie einen Filter.',
  tooLong: (length, most) => `${length} Zeichen; ich lese bis zu ${most}.`,
  noDate: 'Bitte geben Sie Jahr, Monat oder Tag an, wie in 2019, 2019-03 oder 2019-03-27.',
  reversed: 'Das liegt vor „Gedruckt nach“, also könnte nichts passen.',
  nothingAsked:
    'Das ist keine Frage, die die Artikel beantworten könnten. Fragen Sie nach dem, was sie berichten.',
  resultFor: question => `Zu: ${question}`,
  shareTo: 'In einem Kanal teilen',
  channel: 'Kanal wählen',
  share: 'Teilen',
  shareLabel: 'Teilen: diese Antwort im gewählten Kanal',
  noChannel: 'Bitte wählen Sie zuerst einen Kanal.',
  shared: channel => `Geteilt in ${channel}.`,
  sharedBefore: channel => `Sie haben diese Antwort schon in ${channel} geteilt.`,
  notMember: (channel, invite) =>
    `Ich bin nicht in ${channel}. Schreiben Sie dort ${invite} und teilen Sie dann noch einmal.`,
  notShared: error => `Es wurde nicht geteilt: ${error}.`,
  unconfirmed: channel =>
    `Slack hat es nicht bestätigt; es steht vielleicht in ${channel}, vielleicht nicht. Bitte sehen Sie dort nach, bevor Sie noch einmal teilen.`,
  changed: 'Die Artikel haben sich seit dieser Antwort geändert. Bitte fragen Sie noch einmal.',
  expired:
    'Slack hat nicht länger gewartet, bevor ich das Formular öffnen konnte; es wurde nichts geöffnet. Bitte versuchen Sie es noch einmal; Sie können Ihre Frage auch hier schreiben.',
};
