import { surface } from '../slack/surface.ts';
import type { Completion } from './state.ts';

/** What may follow the desk's command, as its usage hint lists it. Where a value has to follow, the hint names it. */
const completionsOf = (usageHint: string): readonly Completion[] =>
  usageHint
    .split('|')
    .map(part => /^([^[]*?)\s*(\[.*\])?$/.exec(part.trim()))
    .flatMap(match => {
      const [, text = '', value = ''] = match ?? [];
      if (text === '') return [];
      const hint = [HINTS[text] ?? '', value].filter(Boolean).join(' ');
      return [{ text: value === '' ? text : `${text} `, hint }];
    });

export const completions = (): readonly Completion[] => completionsOf(surface.command.usageHint);

const HINTS: Readonly<Record<string, string>> = {
  help: 'What the desk can do',
  sources: 'Which articles there are',
  quotes: 'Who is quoted, and what they said',
  compare: 'How several outlets told the same thing',
  adds: 'What an outlet told that others did not',
  timeline: 'What happened when',
  verify: 'Check a citation word by word',
  gaps: 'What could not be answered',
  digest: 'The daily digest of this channel',
  'digest on 08:30': 'Turn the daily digest on',
  'digest now': 'See a digest now',
  'digest status': 'When the next digest comes',
  'digest pause': 'Let the digest rest',
  'digest off': 'Turn the daily digest off',
  mute: 'Nothing here that everybody sees',
  unmute: 'Speak here again',
};
