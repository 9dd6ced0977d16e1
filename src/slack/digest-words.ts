import type { DigestWords } from '../digest/digests.ts';
import { editionMessages } from './blocks/digest-edition.ts';
import { noticeMessage, signOfLifeMessage } from './blocks/digest-notice.ts';
import type { Message } from './message.ts';

/** Puts what the digests have to say into Slack's messages, as JSON of `Message`. */
export const digestWords: DigestWords = {
  edition: (edition, subscription) => {
    const [main, ...thread] = editionMessages(edition, subscription);
    return [written(main), ...thread.map(written)];
  },
  signOfLife: localDate => written(signOfLifeMessage(localDate)),
  notice: notice => written(noticeMessage(notice)),
};

const written = (message: Message): string => JSON.stringify(message);
