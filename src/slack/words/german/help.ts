import type { Words } from '../words.ts';

/** German words of the help. */
export const help: Words['help'] = {
  title: 'Fragen Sie die Artikel',
  lines: name => [
    'Ich antworte mit wörtlichen Auszügen und ihren Quellen oder sage, dass es nicht in den Artikeln steht.',
    `• \`${name}\` und Ihre Frage: Nur Sie sehen die Antwort, bis Sie sie teilen`,
    '• Erwähnen Sie mich in einem Kanal oder schreiben Sie mir: Ich antworte im Thread, und dort geht es ohne Erwähnung weiter („und Italien?“, „show more“)',
    '• Eingrenzen: `from:Medium` `by:Verfasser` `before:2019` `after:2018-12` `origin:Name` `"genaue Wendung"` `-Wort`',
    '• Im Menü einer Nachricht: *Check against articles*. Neben dem Nachrichtenfeld: *Ask the Huawei desk*',
    `• \`${name} sources\` · \`quotes\` · \`timeline\` · \`compare\` Thema · \`adds\` Medium · \`verify\` Fundstelle`,
    `• \`${name} digest\`: was neu ist, täglich in diesem Kanal · \`gaps\`: was offen blieb · \`mute\`: Ich schweige hier`,
  ],
  example: question => `Zum Beispiel: ${question}`,
  how: (name, command) => {
    switch (command) {
      case 'compare':
        return `\`${name} compare\` und ein Thema: was jedes Medium mit eigenen Worten dazu sagt, wie stark es das ausdrückt und welche es nicht erwähnen.`;
      case 'adds':
        return `\`${name} adds\` und ein Medium oder die Nummer eines Artikels: was nur diese Nacherzählung sagt. \`${name} sources\` führt beides auf.`;
      case 'verify':
        return `\`${name} verify\` und eine Fundstelle, wie sie unter einem Auszug steht, etwa \`002:2674-2859@6ca4ea45\`: ob der Artikel das noch sagt.`;
    }
  },
  digest: name => [
    '*Der tägliche Überblick dieses Kanals*: was in den Artikeln neu ist, in deren eigenen Worten',
    `• \`${name} digest\` öffnet das Formular: Kanal, Uhrzeit, Zeitzone, Tage und eine Vorschau`,
    `• \`${name} digest on 08:30 Europe/Berlin weekdays\`: dasselbe in Worten. Ohne Zeitzone gilt Ihre, ohne Tage jeder Tag; \`quiet\` lässt die Zeile weg, die einmal in der Woche kommt, wenn nichts neu ist`,
    `• \`${name} digest status\`: wie es um ihn steht, wann der nächste kommt und was aus dem letzten wurde`,
    `• \`${name} digest pause\`, \`resume\`, \`off\``,
    `• \`${name} digest now\`: was neu ist, nur für Sie, mit einer Schaltfläche, die es hier postet`,
  ],
  digestProblem: (problem, command) => `${problem} Mehr dazu: ${command}.`,
};
