import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { number } = counting('de-DE');

/** German words of what the desk says of itself. */
export const notice: Words['notice'] = {
  failed: reference =>
    `Hier ist etwas schiefgegangen, und Ihr Anliegen wurde nicht erledigt. Bitte versuchen Sie es noch einmal. Wenn es so bleibt, nennen Sie der Person, die diese App betreibt, das Kennzeichen ${reference}.`,
  failedInForm:
    'Hier ist etwas schiefgegangen, und nichts wurde geändert. Bitte schließen Sie dieses Fenster und versuchen Sie es noch einmal.',
  unwritten:
    'Ich kann gerade nichts aufschreiben und in meinen Aufzeichnungen nichts nachsehen, deshalb ist das nicht geschehen. Fragen beantworte ich weiterhin. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  tryAgain: 'Ich kann das gerade nicht annehmen. Bitte versuchen Sie es in einer Minute noch einmal.',
  olderButton: 'Diese Schaltfläche stammt aus einer älteren Fassung. Bitte fragen Sie noch einmal.',
  olderForm: 'Dieses Formular stammt aus einer älteren Fassung. Bitte fragen Sie noch einmal.',
  unknownCommand: help => `Diesen Befehl kenne ich nicht. ${help} zeigt, was ich kann.`,
  tooLong: (length, most) =>
    `Diese Frage hat ${number(length)} Zeichen; ich lese höchstens ${number(most)}. Bitte fassen Sie sich kürzer.`,
  changed:
    'Die Artikel haben sich seit dieser Antwort geändert. Bitte fragen Sie noch einmal und teilen Sie dann.',
  answerChanged: 'Die Artikel haben sich seit dieser Antwort geändert. Bitte fragen Sie noch einmal.',
  shared: 'Geteilt.',
  sharedBefore: 'Diese Antwort haben Sie schon geteilt.',
  moment: 'Einen Augenblick…',
  close: 'Schließen',
  moreInMessage: 'weitere in der Nachricht',
  somebody: 'Jemand',
  thatChannel: 'jener Kanal',
};
