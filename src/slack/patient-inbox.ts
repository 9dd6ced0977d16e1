import { inTime } from './in-time.ts';
import type { Inbox } from './inbox.ts';

/** Something could not be written down, or looked up, in the inbox; the cause says why. Where time ran out, it may be there. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}

/** What the store gives within this many milliseconds; else, and when it fails, an {@link Unwritten}. */
export const patiently = async <Result>(
  work: () => Promise<Result>,
  milliseconds: number,
): Promise<Result> => {
  try {
    const done = await inTime(work(), milliseconds);
    if (done) return done.result;
  } catch (cause) {
    throw new Unwritten('The inbox cannot be used at the moment', { cause });
  }
  throw new Unwritten(`The inbox took more than ${milliseconds} ms`);
};

/** An inbox that never lets anybody wait for long: every method gives its result or an {@link Unwritten} in time. */
export const patientInbox = (inbox: Inbox, milliseconds: number): Inbox => {
  const within = <Result>(work: () => Promise<Result>): Promise<Result> => patiently(work, milliseconds);
  return {
    keep: (...message) => within(() => inbox.keep(...message)),
    know: (...key) => within(() => inbox.know(...key)),
    release: key => within(() => inbox.release(key)),
    due: (...when) => within(() => inbox.due(...when)),
    claim: (...due) => within(() => inbox.claim(...due)),
    mark: (...claim) => within(() => inbox.mark(...claim)),
    take: (...message) => within(() => inbox.take(...message)),
    later: (...claim) => within(() => inbox.later(...claim)),
    finish: (...claim) => within(() => inbox.finish(...claim)),
    note: (...end) => within(() => inbox.note(...end)),
  };
};
