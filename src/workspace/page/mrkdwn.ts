import type { RichTextBlock, RichTextSectionElement } from 'slack-blocks-to-jsx';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean };
type Parts = RichTextBlock['elements'];

/**
 * Slack's mrkdwn as rich text, read as Slack reads it: an escaped `&lt;!here&gt;` stays words, and a lone `*` stays
 * a star. The drawing library's own reading gets both wrong, so that all mrkdwn passes through here.
 */
export const richText = (mrkdwn: string): Parts =>
  mrkdwn.split(FENCE).flatMap((piece, index): Parts => {
    const trimmed = piece.replace(/^\n|\n$/g, '');
    if (index % 2 === 1)
      return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: plain(trimmed) }] }];
    return trimmed === '' ? [] : paragraphs(trimmed.split('\n'));
  });

/** Slack's mrkdwn as words to be copied: without its marks, a link by what it is called. */
export const words = (mrkdwn: string): string =>
  plain(
    mrkdwn.replace(/<([^<>|\n]+)\|([^<>\n]+)>/g, '$2').replace(/<((?:https?:\/\/|mailto:)[^<>\n]+)>/g, '$1'),
  );

/** Runs of quoted lines and of other lines. */
const paragraphs = (lines: readonly string[]): Parts => {
  const parts: Parts = [];
  let start = 0;
  while (start < lines.length) {
    const quoted = QUOTED.test(lines[start] ?? '');
    let end = start + 1;
    while (end < lines.length && QUOTED.test(lines[end] ?? '') === quoted) end += 1;
    const run = lines.slice(start, end);
    const text = (quoted ? run.map(line => line.replace(QUOTED, '')) : run).join('\n');
    parts.push({ type: quoted ? 'rich_text_quote' : 'rich_text_section', elements: inline(text, {}) });
    start = end;
  }
  return parts;
};

/** The first construct in the text, what stands before it, and the rest. */
const inline = (text: string, style: Style): RichTextSectionElement[] => {
  const found = CONSTRUCT.exec(text);
  if (!found) return text === '' ? [] : [{ type: 'text', text: plain(text), style }];
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index + found[0].length);
  return [
    ...(before === '' ? [] : [{ type: 'text' as const, text: plain(before), style }]),
    ...construct(found.groups ?? {}, found[0], style),
    ...inline(rest, style),
  ];
};

const construct = (
  groups: Readonly<Record<string, string | undefined>>,
  whole: string,
  style: Style,
): RichTextSectionElement[] => {
  if (groups.token) return control(groups.token, style);
  if (groups.code) return [{ type: 'text', text: plain(groups.code), style: { ...style, code: true } }];
  if (groups.bold) return inline(groups.bold, { ...style, bold: true });
  if (groups.italic) return inline(groups.italic, { ...style, italic: true });
  if (groups.strike) return inline(groups.strike, { ...style, strike: true });
  if (groups.emoji) return [{ type: 'emoji', name: groups.emoji }];
  return [{ type: 'text', text: whole, style }];
};

/** What stands between angle brackets: a person, a channel, a call to all, a date or a link. */
const control = (token: string, style: Style): RichTextSectionElement[] => {
  const [target = '', label] = token.split('|', 2);
  if (target.startsWith('@')) return [{ type: 'user', user_id: target.slice(1) }];
  if (target.startsWith('#')) return [{ type: 'channel', channel_id: target.slice(1) }];
  const [, range] = /^!(here|channel|everyone)$/.exec(target) ?? [];
  if (range === 'here' || range === 'channel' || range === 'everyone') return [{ type: 'broadcast', range }];
  const [, stamp, format] = /^!date\^(\d+)\^([^^]+)/.exec(target) ?? [];
  if (stamp && format) return [{ type: 'date', timestamp: Number(stamp), format }];
  if (/^(https?:\/\/|mailto:)/.test(target))
    return [{ type: 'link', url: plain(target), text: plain(label ?? target), style }];
  return [{ type: 'text', text: plain(label ?? target), style }];
};

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const FENCE = /```/;
const QUOTED = /^(?:&gt;|>) ?/;
const CONSTRUCT = new RegExp(
  [
    '<(?<token>[^<>\\n]+)>',
    '`(?<code>[^`\\n]+)`',
    ...[
      ['bold', '\\*'],
      ['italic', '_'],
      ['strike', '~'],
    ].map(
      ([name, mark]) =>
        `(?<![\\w${mark}])${mark}(?<${name}>(?!\\s)[^${mark}\\n]*[^${mark}\\s])${mark}(?!\\w)`,
    ),
    '(?<!\\w):(?<emoji>[a-z0-9_+-]+):(?!\\w)',
  ].join('|'),
);
