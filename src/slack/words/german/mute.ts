import type { Words } from '../words.ts';

/** German words of muted channels. */
export const mute: Words['mute'] = {
  muted: (channel, unmute) =>
    `Ich bin in ${channel} stumm geschaltet: Ich schreibe dort nichts, was alle sehen. Wer mich dort fragt, bekommt die Antwort allein. ${unmute} beendet das.`,
  digestRests: (unmute, resume) =>
    `Sein Tagesüberblick ist damit angehalten. Nach ${unmute} lässt ${resume} ihn wieder kommen.`,
  mutedBefore: (channel, who, since, unmute) =>
    `Ich bin in ${channel} schon stumm geschaltet, von ${who} seit ${since}. ${unmute} beendet das.`,
  unmuted: channel => `Ich bin in ${channel} nicht mehr stumm geschaltet.`,
  digestStillRests: resume => `Sein Tagesüberblick ist noch angehalten. ${resume} lässt ihn wieder kommen.`,
  notMuted: channel => `Ich bin in ${channel} nicht stumm geschaltet.`,
  notInDirectMessage:
    'Nur ein Kanal kann stumm geschaltet werden. In einer Direktnachricht spreche ich nur, wenn ich gefragt werde.',
  whoMay: 'Nur volle Mitglieder dieses Workspace dürfen mich in einem Kanal stumm schalten oder das beenden.',
  status: (who, since, unmute) =>
    `Ich bin in diesem Kanal stumm geschaltet, von ${who} seit ${since}; deshalb erscheint hier nichts. ${unmute} beendet das.`,
  forYouAlone: 'Ich bin in diesem Kanal stumm geschaltet, deshalb sehen nur Sie das.',
  refused: (channel, unmute) =>
    `Ich bin in ${channel} stumm geschaltet und schreibe dort nichts. ${unmute} beendet das.`,
};
