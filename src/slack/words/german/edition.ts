import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { counted, number } = counting('de-DE');

const DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

/** German words of an edition. */
export const edition: Words['edition'] = {
  date: localDate => {
    const at = new Date(`${localDate}T12:00:00Z`);
    return Number.isNaN(at.getTime()) ? localDate : DAY.format(at);
  },
  heading: (date, { stories, updates, articles }) => {
    const told = [
      ...(stories > 0 ? [counted(stories, 'Meldung', 'Meldungen')] : []),
      ...(updates > 0 ? [`Neues zu ${counted(updates, 'bekannten Meldung', 'bekannten Meldungen')}`] : []),
    ];
    return `Tagesüberblick, ${date}: ${told.join(' und ')} aus ${counted(articles, 'Artikel', 'Artikeln')}`;
  },
  leftOut: (told, all) =>
    `Dieser erste Überblick erzählt ${number(told)} von ${number(all)} Meldungen: die am meisten erzählten, und von den anderen die, deren Dateien dem Namen nach zuletzt kommen. Von jetzt an erzählt er nur, was neu ist.`,
  moreStories: count =>
    `${counted(count, 'weitere Meldung bleibt', 'weitere Meldungen bleiben')} für den nächsten Überblick.`,
  titleNotStated: article => `Artikel ${article} (Titel nicht angegeben)`,
  outletNotStated: 'Medium nicht angegeben',
  article: article => `Artikel ${article}`,
  articlesUnstated: count => `${counted(count, 'Artikel', 'Artikel')}, Medium nicht angegeben`,
  tellers: ({ outlets, names, unstated }) => {
    const stated = `${counted(outlets, 'Medium', 'Medien')}${names === null ? '' : ` (${names})`}`;
    if (unstated === 0) return stated;
    return names !== null && outlets === 1
      ? `${names} und ${counted(unstated, 'Medium, das nicht angegeben ist', 'Medien, die nicht angegeben sind')}`
      : `${stated} und ${counted(unstated, 'nicht angegebenes', 'nicht angegebene')}`;
  },
  oneOrigin: origin => `1 Ursprung: ${origin}`,
  origin: origin => `Ursprung: ${origin}`,
  unnamedReport: 'ein Bericht, der nicht genannt wird',
  update: ({ teller, title, more, known, origin }) => {
    const others = more > 0 ? ` und ${counted(more, 'weiterer Artikel', 'weitere Artikel')}` : '';
    return `${teller}, „${title}“${others}: zu der Meldung „${known}“${origin === '' ? '' : ` (${origin})`}`;
  },
  alsoTold: 'Auch dazu',
  alsoToldOf: 'Neues zu Meldungen, die schon erzählt wurden',
  otherSide: 'Die andere Seite',
  whatElse: 'Was sonst erzählt wird',
  differ: 'Worin sie sich unterscheiden',
  said: (outlet, words) => `${outlet} „${words}“`,
  openQuote: '„',
  closeQuote: '“',
  place: (outlet, paragraph) => `${outlet}, Absatz ${number(paragraph)}`,
  tooLong: (place, citation) => `${place}. Zu lang, um hier zu stehen: ${citation}`,
  showPlace: place => `${place} im Zusammenhang zeigen`,
  showPlaceOf: (button, place, article) => `${button}: Auszug ${place}, aus Artikel ${article}`,
  setUp: (owner, command) => `${owner} hat das eingerichtet. ${command} ändert es.`,
  signOfLife: (date, command) =>
    `Tagesüberblick, ${date}: nichts Neues. In den Artikeln steht nichts, was dieser Kanal nicht schon bekommen hat. Diese Zeile kommt einmal in der Woche, solange das so ist; ${command} schaltet sie aus.`,
  preview: {
    title: 'Vorschau: Überblick',
    heading: 'Vorschau, nur für Sie. Noch ist nichts geschickt.',
    left: 'weitere im Thread darunter',
    wouldFollow: count =>
      `${counted(count, 'weitere Nachricht würde', 'weitere Nachrichten würden')} im Thread darunter folgen.`,
    tooLong: 'Er ist zu lang, um hier zu stehen; geschickt wird er ganz.',
    nothingNew: 'Seit dem letzten Überblick gibt es für diesen Kanal nichts Neues.',
    post: 'Hier veröffentlichen',
    postLabel: 'Hier veröffentlichen: was für diesen Kanal neu ist, für alle darin',
    posted: 'Veröffentlicht: was für diesen Kanal neu war.',
    postedBefore: 'Das ist schon veröffentlicht. Seither gibt es für diesen Kanal nichts Neues.',
    nothingAnyMore: 'Für diesen Kanal gibt es nichts Neues mehr, deshalb wurde jetzt nichts veröffentlicht.',
    wait: seconds =>
      `Der Überblick muss etwas warten. Er kommt von selbst in ${counted(seconds, 'Sekunde', 'Sekunden')}.`,
    unconfirmed: command =>
      `Slack hat die Nachricht nicht bestätigt. Bitte sehen Sie im Kanal nach; ich schicke sie nicht zweimal. ${command} sagt, was daraus geworden ist.`,
  },
};
