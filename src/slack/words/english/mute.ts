/** English words of muted channels. Channels, people, dates and commands are mrkdwn already. */
export const mute = {
  muted: (channel: string, unmute: string) =>
    `I am muted in ${channel}: I post nothing there that everybody sees. Whoever asks me there gets the answer alone. ${unmute} ends that.`,
  digestRests: (unmute: string, resume: string) =>
    `Its digest is paused with it. After ${unmute}, ${resume} lets it come again.`,
  mutedBefore: (channel: string, who: string, since: string, unmute: string) =>
    `I am muted in ${channel} already, by ${who} since ${since}. ${unmute} ends that.`,
  unmuted: (channel: string) => `I am no longer muted in ${channel}.`,
  digestStillRests: (resume: string) => `Its digest is still paused. ${resume} lets it come again.`,
  notMuted: (channel: string) => `I am not muted in ${channel}.`,
  notInDirectMessage: 'Only a channel can be muted. In a direct message I speak only when I am asked.',
  whoMay: 'Only full members of this workspace may mute me in a channel, or end that.',
  /** A line of how a channel stands. */
  status: (who: string, since: string, unmute: string) =>
    `I am muted in this channel by ${who} since ${since}, so nothing is posted here. ${unmute} ends that.`,
  /** Under an answer to a mention in a muted channel. */
  forYouAlone: 'I am muted in this channel, so only you see this.',
  /** In place of something that would be posted in a muted channel. */
  refused: (channel: string, unmute: string) =>
    `I am muted in ${channel}, so I post nothing there. ${unmute} ends that.`,
};
