import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { number, counted } = counting('de-DE');

/** German words of the Home tab. */
export const home: Words['home'] = {
  about:
    'Ich beantworte Fragen aus einem Ordner mit Zeitungsartikeln, mit Auszügen genau so, wie sie gedruckt wurden, jeder mit seiner Quelle. Wenn die Artikel keine Antwort geben, sage ich das und schreibe nichts Eigenes.',
  ask: 'Eine Frage stellen',
  askLabel: 'Eine Frage stellen: öffnet ein Formular mit Filtern',
  onTitle: title => `Was sagen die Artikel zu „${title}“?`,
  recent: 'Ihre letzten Fragen',
  askAgain: 'Noch einmal fragen',
  askAgainLabel: question => `Noch einmal fragen: ${question}`,
  askedAt: date => `Gefragt ${date}`,
  unanswered: 'Bisher nicht in den Artikeln',
  watched: (state, date) => `Seit ${date}: ${state}`,
  tooManyWatches: most =>
    `Sie beobachten ${number(most)} Fragen; mehr geht nicht. Bitte beenden Sie zuerst eine davon.`,
  answeredMeanwhile: question =>
    `Inzwischen beantworten die Artikel „${question}“. Fragen Sie noch einmal, um es zu sehen.`,
  digests: 'Überblicke, die Sie eingerichtet haben',
  noDigests:
    'Noch keiner. Wählen Sie einen Kanal, und ich poste dort jeden Tag, was in den Artikeln neu ist.',
  digestOf: 'Überblick eines Kanals',
  edit: 'Bearbeiten',
  editLabel: 'Bearbeiten: öffnet das Formular dieses Überblicks',
  pause: 'Anhalten',
  pauseLabel: 'Anhalten: diesen Überblick, und sein Kanal erfährt es',
  channelUntold: 'Der Überblick ist angehalten, aber sein Kanal konnte es nicht erfahren.',
  more: count => `und ${number(count)} weitere`,
  articles: 'Was ich lese',
  corpus: (articles, outlets, origins) =>
    `${counted(articles, 'Artikel', 'Artikel')} aus ${counted(outlets, 'Medium', 'Medien')}, gestützt auf ${counted(origins, 'Ursprung', 'Ursprünge')}`,
  changed: date => `Letzte Änderung: ${date}`,
  skipped: count =>
    `${counted(count, 'Datei konnte', 'Dateien konnten')} nicht gelesen werden; wer diese App betreibt, findet die Gründe in ihrem Protokoll.`,
  help: 'Hilfe und Datenschutz',
  helpIn: command =>
    `${command} zeigt alles, was ich kann. Sie können mich auch in einem Kanal erwähnen oder mir unter „Nachrichten“ schreiben.`,
  privacy: days =>
    `Was Sie mich fragen und zu Antworten sagen, bewahre ich ${number(days)} Tage auf; was Sie gemeldet haben möchten, bis ${number(days)} Tage nach der Meldung. Admins sehen, welche Fragen offen blieben und was zu Antworten gesagt wurde, nie, von wem. Was Menschen einander schreiben, bewahre ich nicht auf.`,
  forget: 'Meine Fragen vergessen',
  forgetTitle: 'Ihre Fragen vergessen?',
  forgetText:
    'Ihre Fragen, die Themen Ihrer Threads, was Sie zu Antworten gesagt haben und was Sie gemeldet haben möchten, wird hier gelöscht. Nachrichten in Slack, Ihre Überblicke und was andere fragten, bleiben. Eine Frage, die noch wartet, wird beantwortet und behalten.',
  forgetConfirm: 'Vergessen',
  keep: 'Behalten',
  forgotten: count => `Vergessen: ${counted(count, 'Eintrag', 'Einträge')}.`,
  unread:
    'Ich kann meine Aufzeichnungen gerade nicht lesen, deshalb fehlt das hier. Fragen beantworte ich weiterhin.',
  undone:
    'Ich kann gerade nichts aufschreiben, deshalb wurde nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
};
