import type { Words } from '../words.ts';

/** German words of the area “gaps”. */
export const gaps: Words['gaps'] = {
  heading: (absent, unanswered, notHelpful) =>
    `Lücken: ${counted(absent, 'fehlender Bericht', 'fehlende Berichte')}, ${counted(unanswered, 'unbeantwortetes Thema', 'unbeantwortete Themen')}, ${notHelpful} nicht hilfreich`,
  note: 'Wer gefragt hat, wird nie gezeigt. Gezählt sind die neuesten 500 Fragen dieses Workspace.',
  empty:
    'Es gibt keine Lücken: Kein angeführter Bericht fehlt, und nichts, was hier gefragt wurde, ist unbeantwortet.',
  absent: 'Angeführt, aber nicht in den Artikeln',
  unanswered: 'Gefragt, aber nicht in den Artikeln',
  notHelpful: 'Antworten, die nicht halfen',
  retold: (articles, reports, names, more) =>
    [
      `${reports > 1 ? `${reports} Berichte, nacherzählt` : 'Nacherzählt'} von ${counted(articles, 'Artikel', 'Artikeln')}: ${names.join(', ')}`,
      ...(more > 0 ? [`und ${more} weiteren`] : []),
    ].join(' '),
  asked: (times, people) =>
    `${times === 1 ? 'Einmal' : `${times}-mal`} gefragt von ${counted(people, 'Person', 'Personen')}, zuletzt am `,
  toldOf: (times, people) =>
    `${counted(times, 'Antwort', 'Antworten')} ${times === 1 ? 'half' : 'halfen'} ${counted(people, 'Person', 'Personen')} nicht, zuletzt am `,
  moreQuestions: more => `und ${more} weitere ${more === 1 ? 'Frage' : 'Fragen'}`,
  reasons: {
    not_asked: 'nicht das Gefragte',
    known: 'ein Artikel, in dem es steht, ist bekannt',
    source: 'Quelle falsch oder fehlt',
    other: 'etwas anderes',
    none: 'kein Grund angegeben',
  },
  quoted: words => `„${words}“`,
  showMore: 'Mehr zeigen',
  toStart: 'Zurück zum Anfang',
  export: 'Als CSV exportieren',
  exportLabel: 'Als CSV exportieren: alle Lücken',
  exportTitle: 'Lücken als CSV',
  part: (at, of) => `Teil ${at} von ${of}.`,
  howTo: 'Markieren Sie den Text und kopieren Sie ihn.',
  nextPart: 'Nächster Teil',
  rangeWords: (start, end, all) => `${start} bis ${end} von ${all}`,
  mayNot:
    'Nur Admins und Inhaber dieses Workspace, und wen der Betreiber dieser App dafür benennt, können sehen, was nicht beantwortet werden konnte.',
  untold:
    'Slack sagt mir gerade nicht, ob Sie das sehen dürfen. Bitte versuchen Sie es in einer Minute noch einmal.',
};

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
