import { counting } from '../counting.ts';
import type { Words } from '../words.ts';
import { verification } from './verification.ts';

const { counted, number } = counting('de-DE');

/** German words of where something comes from. */
export const sourcing: Words['sourcing'] = {
  verification,
  verifiedArticle: article => `Artikel: ${article}`,
  origins: {
    itself: article => `Artikel ${article} selbst`,
    unnamed: 'ein Bericht, der nicht genannt wird',
    report: (report, reports) => `Bericht ${number(report)} von ${number(reports)}`,
    inCorpus: 'im Bestand',
    notInCorpus: 'nicht im Bestand',
    articles: count => counted(count, 'Artikel', 'Artikel'),
    theReport: 'der Bericht selbst',
    retells: name => `erzählt ${name} nach`,
    retellsUnnamed: 'erzählt einen Bericht nach, den er nicht nennt',
    via: name => `über ${name}`,
    ownReporting: 'auch eigene Recherche',
    bases: {
      found: 'in seinen Worten gefunden',
      stated: 'im Verzeichnis angegeben',
      both: 'in seinen Worten gefunden und im Verzeichnis angegeben',
    },
  },
  chain: {
    title: 'Die Kette',
    heading: count => counted(count, 'Ursprung', 'Ursprünge'),
    leftOut: count =>
      `${counted(count, 'weitere Stelle', 'weitere Stellen')} dieser Antwort nicht mitgezählt.`,
    none: 'Kein Ursprung ist bekannt.',
    titleNotStated: 'Titel nicht angegeben',
  },
  context: {
    title: 'Im Zusammenhang',
    untitled: article => `Artikel ${article} (Titel nicht angegeben)`,
    changed:
      'Der Artikel, aus dem dieser Auszug stammt, hat sich seither geändert oder ist nicht mehr da. Fragen Sie noch einmal, um zu sehen, was er jetzt sagt.',
    tooLarge: 'Dieser Teil des Artikels ist zu groß, um hier zu stehen.',
    before: count => `${counted(count, 'Absatz', 'Absätze')} davor nicht gezeigt`,
    after: count => `${counted(count, 'Absatz', 'Absätze')} danach nicht gezeigt`,
    beginningCut: 'Der Anfang dieses Absatzes ist nicht gezeigt',
    endCut: 'Das Ende dieses Absatzes ist nicht gezeigt',
  },
  export: {
    title: 'Exportieren',
    howTo: 'Markieren Sie den Text und kopieren Sie ihn.',
    part: (part, parts) => `Teil ${number(part)} von ${number(parts)}.`,
    leftOut: count =>
      `${counted(count, 'weitere Stelle', 'weitere Stellen')} dieser Antwort nicht enthalten.`,
    nothing: 'Es gibt nichts zu exportieren.',
    format: 'Dateiformat',
    formats: {
      markdown: 'Markdown',
      csv: 'CSV (Tabellen)',
      bibtex: 'BibTeX',
      'csl-json': 'CSL-JSON (Zotero)',
      'json-ld': 'JSON-LD (W3C-Annotationen)',
    },
    next: 'Nächster Teil',
    start: 'Zurück zum Anfang',
  },
};
