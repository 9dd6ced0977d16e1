import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const { counted, number } = counting('de-DE');

/** German words of the lists. */
export const lists: Words['lists'] = {
  more: 'Weitere zeigen',
  start: 'Zurück zum Anfang',
  export: 'Exportieren',
  pasteShort: 'Es gibt noch mehr: Mit der kurzen Fundstelle können Sie es seitenweise lesen.',
  continued: title => `${title} (Fortsetzung)`,
  range: (heading, first, last, all) =>
    `${heading} (${number(first)} bis ${number(last)} von ${number(all)})`,
  tooLong: place => `Zu lang, um hier zu stehen: ${place}`,
  part: (part, parts) => `Teil ${number(part)} von ${number(parts)}`,
  inContextOf: article => `${article} im Zusammenhang`,
  placeLabel: (button, article) => `${button}: die Stelle in Artikel ${article}`,
  openNamed: article => `${article} öffnen`,
  outletNotStated: 'Medium nicht angegeben',
  sources: {
    heading: (articles, notServed, reports) =>
      [
        counted(articles, 'Artikel', 'Artikel'),
        ...(notServed > 0 ? [`${number(notServed)} nicht verwendet`] : []),
        ...(reports > 0 ? [counted(reports, 'nacherzählter Bericht', 'nacherzählte Berichte')] : []),
      ].join(', '),
    alone: 'Jeder sein eigener Ursprung',
    notServed: 'Nicht verwendet',
    faults: 'Fehler im Verzeichnis',
    warning: 'Warnung',
    none: 'Es gibt keine Artikel.',
    titleNotStated: 'Titel nicht angegeben',
    authorNotStated: 'Verfasser nicht angegeben',
    inferred: value => `${value} (erschlossen)`,
    undated: 'undatiert',
    undatedInferred: date => `undatiert (erschlossen: ${date})`,
  },
  speakers: {
    heading: count => counted(count, 'Sprecher', 'Sprecher'),
    note: command => `${command} und ein Name zeigt Wort für Wort, was jemand gesagt hat`,
    none: 'Die Artikel zitieren niemanden.',
    roleNotStated: 'Rolle nicht angegeben',
    statements: count => counted(count, 'Aussage', 'Aussagen'),
  },
  statements: {
    heading: (count, asked) => `${counted(count, 'Aussage', 'Aussagen')} zu „${asked}“`,
    none: (asked, command) =>
      `Die Artikel zitieren niemanden mit dem Namen „${asked}“. ${command} zeigt, wer zitiert wird.`,
    speakerNotStated: 'Sprecher nicht angegeben',
    speaker: name => `Sprecher: ${name}`,
    role: role => `Rolle: ${role}`,
    toldTo: whom => `gesagt zu ${whom}`,
    toWhomNotStated: 'zu wem, ist nicht angegeben',
    byWords: cue => `nach den Worten „${cue}“`,
    byNoWords: 'keine Worte nennen den Sprecher',
    exported: asked => `Aussagen: ${asked}`,
  },
  compared: {
    heading: topic => `„${topic}“, in den Worten jedes Mediums`,
    none: topic =>
      `Kein Artikel berührt „${topic}“. Versuchen Sie es mit weniger oder anderen Wörtern, auf Englisch, wenn die Artikel englisch sind.`,
    retellings: (origin, mention, all) =>
      `Ursprung: ${origin} · ${number(mention)} von ${number(all)} Nacherzählungen erwähnen es`,
    articles: (origin, mention, all) =>
      `Ursprung: ${origin} · ${number(mention)} von ${number(all)} Artikeln`,
    columns: ['Medium', 'In eigenen Worten', 'Stärke'],
    silent: articles => `Erwähnen es nicht: ${articles}`,
    strengths: {
      denied: 'bestritten',
      possible: 'möglich',
      considered: 'erwogen',
      intended: 'beabsichtigt',
      'under way': 'im Gang',
      done: 'geschehen',
    },
    unread: 'nicht aus den Worten zu lesen',
    readFrom: (strength, cue) => `${strength} („${cue}“)`,
    numbers: numbers => `Zahlen ${numbers}`,
    noNumbers: 'keine Zahlen',
    source: source => `Quelle ${source}`,
    noSource: 'keine Quelle genannt',
    quoted: words => `„${words}“`,
    exported: topic => `Verglichen: ${topic}`,
  },
  additions: {
    heading: asked => `Was nur „${asked}“ sagt`,
    note: 'Sätze, die keine andere Nacherzählung desselben Ursprungs hat',
    none: asked => `Kein Artikel hat das Medium oder die Nummer „${asked}“.`,
    retelling: (article, origin, sentences) =>
      `${article}, nach ${origin} · ${counted(sentences, 'Satz', 'Sätze')}`,
    nothing: 'Nichts, was die anderen nicht auch sagen.',
    exported: asked => `Nur in: ${asked}`,
  },
  timeline: {
    heading: count => `Zeitleiste: ${counted(count, 'Datum', 'Daten')} in den Artikeln`,
    dated: 'Mit Datum',
    relative: 'Relativ und nicht aufgelöst',
    none: 'Die Artikel datieren nichts.',
    undated: 'undatiert',
    undatedWords: words => `undatiert: „${words}“`,
    words: words => `„${words}“`,
    order: words => `Reihenfolge: „${words}“`,
    bases: {
      stated: 'das Datum, das der Artikel sich selbst gibt',
      absolute: 'das Jahr steht im Text',
      relative: 'nicht aufgelöst: der Text nennt dafür kein Jahr',
    },
    exported: 'Zeitleiste',
  },
};
