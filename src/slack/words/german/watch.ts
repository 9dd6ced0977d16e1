import type { Words } from '../words.ts';

/** German words of the area “watch”. */
export const watch: Words['watch'] = {
  tellMe: 'Melden, sobald es da ist',
  tellMeLabel: 'Melden, sobald es da ist: per Direktnachricht',
  stop: 'Nicht mehr beobachten',
  stopLabel: question => `Nicht mehr beobachten: ${question}`,
  watching: question =>
    `Ich melde mich einmal per Direktnachricht, sobald die Artikel „${question}“ beantworten.`,
  watchingBefore: question =>
    `Das beobachten Sie schon. Ich melde mich einmal per Direktnachricht, sobald die Artikel „${question}“ beantworten.`,
  answeredMeanwhile: 'Inzwischen beantworten die Artikel das:',
  stopped: question => `Beendet. Zu „${question}“ melde ich mich nicht mehr.`,
  overBefore: 'Das beobachten Sie nicht mehr.',
  tooMany: most =>
    `Sie beobachten ${most} Fragen; mehr geht nicht. Bitte beenden Sie zuerst eine davon; mein Home-Tab führt sie auf.`,
  nowAnswered: 'Die Artikel beantworten es jetzt',
  since: question => `Sie haben „${question}“ gefragt, am `,
  sinceEnd: ', und wollten Bescheid bekommen. Ich melde mich dazu nicht noch einmal.',
  state: {
    open: 'wird beobachtet',
    sending: 'eine Nachricht ist unterwegs',
    told: 'gemeldet',
    unknown: 'eine Nachricht kam vielleicht an, vielleicht nicht; sie wird nicht noch einmal geschickt',
    refused: 'Slack hat die Nachricht nicht angenommen',
  },
};
