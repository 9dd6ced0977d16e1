import type { types } from '@slack/bolt';
import type { ExportFormat } from '../../evidence/export/formats.ts';
import { wholeCharacters } from '../mrkdwn.ts';
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
export const exportModal = ({ format, text, part, value, leftOut }: ShownExport): types.ModalView => {
  const parts = exportParts(text);
  const at = part < parts.length ? part : 0;
  const shown = parts[at] ?? '';
  return modalOf(
    'Export',
    [
      { type: 'actions', block_id: 'export_format', elements: [formatSelect(format)] },
      contextBlock(parts.length > 1 ? `Part ${at + 1} of ${parts.length}. ${howTo}` : howTo),
      ...(leftOut > 0 ? [contextBlock(`${leftOut} more places of this answer are not in here.`)] : []),
      shown === ''
        ? contextBlock('There is nothing to export.')
        : {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_preformatted',
                elements: richWords(shown, { start: 0, end: shown.length }),
              },
            ],
          },
      ...partButtons(format, at, parts.length),
    ],
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

const formatSelect = (format: ExportFormat): types.StaticSelect => ({
  type: 'static_select',
  action_id: 'export_format',
  placeholder: { type: 'plain_text', text: 'Format', emoji: false },
  options: formats.map(option),
  initial_option: option(format),
});

const option = (format: ExportFormat): types.PlainTextOption => ({
  text: { type: 'plain_text', text: formatNames[format], emoji: false },
  value: format,
});

const partButtons = (format: ExportFormat, at: number, parts: number): types.KnownBlock[] => {
  const elements = [
    ...(at + 1 < parts ? [partButton('export_part:next', 'Next part', `${format}:${at + 1}`)] : []),
    ...(at > 0 ? [partButton('export_part:start', 'Back to the start', `${format}:0`)] : []),
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

const formatNames: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'CSV (tables)',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON (Zotero)',
  'json-ld': 'JSON-LD (W3C annotations)',
};

const howTo = 'Select the text and copy it.';
const longestPart = 9000;
