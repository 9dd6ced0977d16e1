import type { types } from '@slack/bolt';
import { gapsCsv } from '../gaps/gaps-csv.ts';
import { gapsModal } from './blocks/gaps-page.ts';
import { plainModal } from './blocks/modal.ts';
import { type GapsReader, gapsFor } from './gaps-reader.ts';
import type { Desk } from './ports.ts';
import { showSoon } from './shown-soon.ts';
import type { Words } from './words/words.ts';

/** A part of all gaps as CSV, from 0, in a modal; for one who may not see them, that they may not. */
export const gapsExportView = async (
  desk: Desk,
  reader: GapsReader,
  part: number,
  words: Words,
): Promise<types.ModalView> => {
  const read = await gapsFor(desk, reader, words);
  if ('refusal' in read) return plainModal(words.gaps.exportTitle, read.refusal.text, words);
  return gapsModal(gapsCsv(read.gaps), part, words);
};

/** Opens it by a trigger, which lives for three seconds. */
export const openGapsExport = (
  desk: Desk,
  reader: GapsReader,
  trigger: string,
  words: Words,
): Promise<void> =>
  showSoon(
    desk,
    reader.client,
    view => desk.out.open(reader.client, trigger, view),
    gapsExportView(desk, reader, 0, words),
    words,
  );
