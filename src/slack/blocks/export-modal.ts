import type { types } from '@slack/bolt';
import type { ExportFormat } from '../../evidence/export/formats.ts';
import { wholeCharacters } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock } from './excerpt.ts';
import { modalOf } from './modal.ts';
import { richWords } from './rich-words.ts';

/** An export as it is shown: its whole text, which part of it, and the value by which it is made again. */
export type ShownExport = {
  readonly format: ExportFormat;
  readonly text: string;
  readonly part: number;
  readonly value: string;
  readonly leftOut: number;
};

/** A part of an export, to be copied, with the choice of the format and the way to the other parts. */
export const exportModal = (
  { format, text, part, value, leftOut }: ShownExport,
  words: Words,
): types.ModalView => {
  const { sourcing } = words;
  const told = sourcing.export;
  const parts = exportParts(text);
  const at = part < parts.length ? part : 0;
  const shown = parts[at] ?? '';
  return modalOf(
    told.title,
    [
      { type: 'actions', block_id: 'export_format', elements: [formatSelect(format, told)] },
      contextBlock(parts.length > 1 ? `${told.part(at + 1, parts.length)} ${told.howTo}` : told.howTo),
      ...(leftOut > 0 ? [contextBlock(told.leftOut(leftOut))] : []),
      shown === ''
        ? contextBlock(told.nothing)
        : {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_preformatted',
                elements: richWords(shown, { start: 0, end: shown.length }),
              },
            ],
          },
      ...partButtons(format, at, parts.length, told),
    ],
    words,
    { callback_id: 'export', private_metadata: value },
  );
};

/** The text in parts of at most 9,000 code units, cut after a line where there is one; joined, they are the text. */
export const exportParts = (text: string): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cut = cutAfter(text, at);
    parts.push(text.slice(at, cut));
    at = cut;
  }
  return parts;
};

const cutAfter = (text: string, at: number): number => {
  if (text.length - at <= longestPart) return text.length;
  const line = text.lastIndexOf('\n', at + longestPart - 1) + 1;
  return line > at + longestPart / 2 ? line : wholeCharacters(text, at + longestPart);
};

const formatSelect = (format: ExportFormat, words: ExportWords): types.StaticSelect => ({
  type: 'static_select',
  action_id: 'export_format',
  placeholder: { type: 'plain_text', text: words.format, emoji: false },
  options: formats.map(one => option(one, words)),
  initial_option: option(format, words),
});

const option = (format: ExportFormat, { formats: names }: ExportWords): types.PlainTextOption => ({
  text: { type: 'plain_text', text: names[format], emoji: false },
  value: format,
});

const partButtons = (
  format: ExportFormat,
  at: number,
  parts: number,
  words: ExportWords,
): types.KnownBlock[] => {
  const elements = [
    ...(at + 1 < parts ? [partButton('export_part:next', words.next, `${format}:${at + 1}`)] : []),
    ...(at > 0 ? [partButton('export_part:start', words.start, `${format}:0`)] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
};

const partButton = (action_id: string, text: string, value: string): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value,
});

const formats: readonly ExportFormat[] = ['markdown', 'csv', 'bibtex', 'csl-json', 'json-ld'];

type ExportWords = Words['sourcing']['export'];

const longestPart = 9000;
