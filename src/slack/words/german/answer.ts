import type { Words } from '../words.ts';

/** German words of the area “answer”. */
export const answer: Words['answer'] = {
  fromOutlets: (excerpts, outlets) =>
    `${counted(excerpts, 'Auszug', 'Auszüge')} aus ${counted(outlets, 'Medium', 'Medien')}`,
  fromArticles: (excerpts, articles) =>
    `${counted(excerpts, 'Auszug', 'Auszüge')} aus ${articlesIn(articles)}`,
  notInArticles: 'Nicht in den Artikeln',
  noMore: 'Keine weiteren Auszüge',
  reasons: {
    offTopic: 'Die Frage berührt nichts, wovon die Artikel berichten.',
    namesAbsent: names => `Kein Artikel erwähnt ${names.join(' oder ')}.`,
    typeAbsent: asked =>
      `Die Artikel berühren das Thema, sagen aber nicht, ${ASKED[asked] ?? saidBy(asked)}.`,
    premiseContradicted: 'Die Artikel widersprechen dem, was die Frage voraussetzt.',
    noEvidence: 'Keine Stelle in den Artikeln beantwortet das.',
    noMore: 'Die Artikel enthalten keine weitere Stelle, die das beantwortet.',
  },
  nearest: 'Nächstliegende Stellen (sie beantworten die Frage nicht)',
  instead: 'Was die Artikel stattdessen sagen',
  unanswered: questions => `Nicht in den Artikeln: ${questions.map(question => `„${question}“`).join(', ')}`,
  sharedBy: person => `Geteilt von ${person}`,
  also: places => `Auch in ${places.join(', ')}`,
  tooLong: (place, citation) => `Auszug ${place} ist zu lang, um ihn hier zu zeigen: ${citation}`,
  citation: {
    title: 'Titel nicht angegeben',
    outlet: 'Medium nicht angegeben',
    author: 'Verfasser nicht angegeben',
    undated: 'undatiert',
    inferred: date => `undatiert (erschlossen: ${date})`,
    paragraph: number => `Absatz ${number}`,
  },
  origins: {
    count: origins => counted(origins, 'Ursprung', 'Ursprünge'),
    itself: article => `Artikel ${article} selbst`,
    unnamed: 'ein nicht genannter Bericht',
    reports: reports => `${reports} Berichte`,
    inCorpus: 'im Bestand',
    notInCorpus: 'nicht im Bestand',
    more: more => `und ${more} weitere`,
    outlets: outlets => counted(outlets, 'Medium', 'Medien'),
    unstated: articles => `${counted(articles, 'Artikel', 'Artikel')}, Medium nicht angegeben`,
    outletsAndUnstated: (outlets, articles) =>
      `${counted(outlets, 'Medium', 'Medien')}, ${articles} nicht angegeben`,
    independent: outlets => `${outlets} unabhängig`,
  },
  share: 'Im Kanal teilen',
  shareLabel: 'Im Kanal teilen: diese Antwort',
  chain: 'Kette zeigen',
  chainLabel: 'Kette zeigen: wer wen nacherzählt, und die Worte, die das sagen',
  export: 'Exportieren',
  exportLabel: 'Exportieren: diese Antwort',
  context: 'Im Zusammenhang zeigen',
  contextLabel: place => `Im Zusammenhang zeigen: Auszug ${place}`,
  openArticle: 'Artikel öffnen',
  sharedTooLate:
    'Diese Antwort ist zu alt, um sie von hier zu teilen: Slack lässt mich nicht mehr für Sie posten. Bitte fragen Sie noch einmal und teilen Sie dann.',
  shareMuted: 'Ich bin in diesem Kanal stummgeschaltet, deshalb wurde nichts geteilt.',
};

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

const articlesIn = (articles: number): string => `${articles} ${articles === 1 ? 'Artikel' : 'Artikeln'}`;

/** What can be asked for and be told by no article, as the core names it. */
const ASKED: Readonly<Record<string, string>> = {
  when: 'wann',
  'how long': 'wie lange',
  'how many': 'wie viele',
  'what share': 'welcher Anteil',
  'how much money': 'wie viel Geld',
  'which country': 'welches Land',
  'the name': 'wie der Name lautet',
};

const saidBy = (asked: string): string => {
  const sayer = /^what (.+) said$/u.exec(asked)?.[1];
  return sayer === undefined ? `„${asked}“` : `was „${sayer}“ gesagt hat`;
};
