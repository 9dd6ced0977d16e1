import { gapsMessage } from './blocks/gaps-page.ts';
import { openGapsExport } from './gaps-export.ts';
import { gapsFor } from './gaps-reader.ts';
import type { Person } from './outgoing.ts';
import type { Desk } from './ports.ts';
import { tooFast } from './too-fast.ts';

/** Who typed `gaps`; `trigger` is what opens a modal within three seconds. */
export type GapsTypist = Person & { readonly team: string; readonly trigger: string };

/**
 * `gaps`, and `gaps export` with all of them as CSV: for one person's eyes alone, wherever it was typed. Whoever may not see them is told
 * so. Rejects while the store fails.
 */
export const gapsCommand = async (desk: Desk, person: GapsTypist, rest: string): Promise<void> => {
  const { client, team, user, trigger } = person;
  const words = await desk.wordsFor(client, team, user);
  const refused = tooFast(desk, team, user, words);
  if (refused) return desk.out.whisper(person, refused);
  if (rest.trim().toLowerCase() === 'export') return openGapsExport(desk, person, trigger, words);
  const read = await gapsFor(desk, person, words);
  await desk.out.whisper(person, 'refusal' in read ? read.refusal : gapsMessage(read.gaps, words, 0));
};
