import type { Words } from '../words.ts';
import { faultWords, ruleWords } from './rules.ts';
import { weekdayNames } from './weekday-names.ts';

/** German words of setting a digest. */
export const digest: Words['digest'] = {
  form: {
    title: 'Tagesüberblick',
    channel: 'Kanal',
    chooseChannel: 'Kanal wählen',
    time: 'Uhrzeit',
    zone: 'Zeitzone',
    zoneHint: 'Nach den Uhren dieser Zone kommt der Überblick.',
    typeCity: 'Stadt eingeben',
    chosenSoFar: 'Bisher gewählt',
    otherZones: 'Weitere',
    zonesFromTo: (region, from, to) => `${region}: ${from} bis ${to}`,
    days: 'Tage',
    dayNames: weekdayNames,
    signOfLife: 'Wenn es nichts Neues gibt',
    signOfLifeHint: 'An einem Tag ohne Neues kommt nichts.',
    weekly: 'Das einmal in der Woche in einer Zeile sagen',
    preview: 'Vorschau',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    resumeButton: '„Fortsetzen“',
    off: 'Ausschalten',
    offTitle: 'Überblick ausschalten?',
    offText:
      'Dann kommt nichts mehr. Was der Kanal schon bekommen hat, wird auch später nicht noch einmal erzählt.',
    keep: 'Behalten',
    turnOn: 'Einschalten',
    save: 'Speichern',
    saveAndResume: 'Speichern und fortsetzen',
    cancel: 'Abbrechen',
    change: 'Ändern',
    setUp: 'Einrichten',
    opensForm: button => `${button}: öffnet das Formular des Überblicks`,
  },
  missing: {
    channel: 'Wählen Sie einen Kanal; in einer Direktnachricht gibt es keinen Überblick.',
    time: 'Wählen Sie eine Uhrzeit.',
    zone: 'Wählen Sie eine Zeitzone.',
    weekdays: 'Wählen Sie mindestens einen Tag.',
    channelFirst: 'Wählen Sie zuerst einen Kanal.',
  },
  nothingChanged: 'Es wurde nichts geändert.',
  comes: wish =>
    `${ruleWords(wish)}${wish.signOfLife ? ', mit einer Zeile in der Woche, wenn es nichts Neues gibt' : ''}`,
  instant: (at, zone) =>
    `${new Intl.DateTimeFormat('de-DE', { ...INSTANT, timeZone: zone }).format(at)} Uhr (${zone})`,
  next: instant => `Der nächste: ${instant}.`,
  none: channel => `In ${channel} gibt es keinen Überblick.`,
  noneHere: 'In diesem Kanal gibt es keinen Überblick.',
  stands: (channel, comes, owner) =>
    `Der Überblick in ${channel} kommt ${comes}. Eingerichtet hat ihn ${owner}.`,
  rests: (channel, comes, owner) =>
    `Der Überblick in ${channel} ist angehalten. Fortgesetzt kommt er ${comes}. Eingerichtet hat ihn ${owner}.`,
  pausedBy: (instant, who) => `Angehalten seit ${instant}, von ${who}.`,
  pausedFor: (instant, error, mend) =>
    `Angehalten seit ${instant}, weil nichts geschickt werden konnte${error === '' ? '' : ` (${error})`}. ${mend}`,
  letsIn: invite => `${invite} lässt mich wieder herein.`,
  resumeWith: command => `${command} lässt ihn wieder kommen.`,
  turnOnWith: (on, form) => `${on} schaltet ihn ein, ${form} öffnet das Formular.`,
  notInDirectMessage: command =>
    `Ein Überblick gehört zu einem Kanal, in einer Direktnachricht gibt es also keinen. Geben Sie im Kanal ${command} ein, oder wählen Sie ihn im Formular.`,
  introduced: {
    setUp: (who, comes, command) =>
      `${who} hat den Überblick dieses Kanals eingerichtet: ${comes}. Mitglieder dieses Workspace ändern ihn mit ${command}.`,
    changed: (who, comes, command) =>
      `${who} hat den Überblick dieses Kanals geändert: ${comes}. Mitglieder dieses Workspace ändern ihn mit ${command}.`,
    resumed: (who, comes, command) =>
      `${who} hat den Überblick dieses Kanals fortgesetzt: ${comes}. Mitglieder dieses Workspace ändern ihn mit ${command}.`,
  },
  ended: {
    paused: (who, command) =>
      `${who} hat den Überblick dieses Kanals angehalten. Mitglieder dieses Workspace setzen ihn mit ${command} fort.`,
    turned_off: (who, command) =>
      `${who} hat den Überblick dieses Kanals ausgeschaltet. Mitglieder dieses Workspace richten mit ${command} einen neuen ein.`,
  },
  set: (channel, comes) => `Der Überblick in ${channel} kommt ${comes}.`,
  before: comes => `Bisher kam er ${comes}.`,
  pauseOver: 'Er ist nicht mehr angehalten.',
  thePauseOver: 'Der Überblick ist nicht mehr angehalten.',
  paused: ending =>
    `Der Überblick ist angehalten. ${ending} lässt ihn wieder kommen, mit dem, was bis dahin neu ist.`,
  pausedBefore: 'Der Überblick ist schon angehalten.',
  notPaused: 'Der Überblick ist nicht angehalten.',
  isOff: 'Der Überblick ist ausgeschaltet.',
  toWait:
    'Slack hat mich gebeten zu warten, deshalb habe ich nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.',
  untold: 'Dem Kanal konnte ich das nicht sagen.',
  mutedUntold: 'Ich bin dort stumm geschaltet, deshalb habe ich dem Kanal nichts davon gesagt.',
  unconfirmed:
    'Slack hat die Zeile nicht bestätigt, mit der ich das dem Kanal sage. Bitte sehen Sie nach, ob sie dort steht.',
  zoneUnknown: zone =>
    `Die Zeitzone Ihres Profils kann ich nicht lesen, deshalb gilt ${zone}. Um sie zu ändern, schreiben Sie die Zone hinter die Uhrzeit.`,
  zoneOfProfile: 'Die Zeitzone ist die Ihres Profils.',
  fault: faultWords,
  putOnBefore: words => `Um den Überblick einzuschalten, schreiben Sie \`on\` davor: \`digest on ${words}\`.`,
  notUnderstood: words => `„digest ${words}“ verstehe ich nicht.`,
  rights: {
    guest: 'Sie sind in diesem Workspace zu Gast.',
    outsider: 'Sie gehören zu einem anderen Workspace.',
    whoMay: 'Nur volle Mitglieder dieses Workspace dürfen seine Überblicke ändern oder schicken lassen.',
    askThem: 'Bitte fragen Sie eines von ihnen.',
    unseen:
      'Ich kann nicht sehen, wer hier volles Mitglied ist, weil mir die Berechtigung „users:read“ fehlt. Die Administration kann sie mir geben, indem sie mich neu installiert.',
    untold:
      'Slack sagt mir gerade nicht, ob Sie volles Mitglied dieses Workspace sind, deshalb ändere ich nichts. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
};

const INSTANT = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
