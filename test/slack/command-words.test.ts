import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/slack/command-words.ts';

describe('the words after /huawei', () => {
  it.each([
    ['mute', { kind: 'mute', what: 'mute' }],
    ['UNMUTE', { kind: 'mute', what: 'unmute' }],
    ['gaps', { kind: 'gaps', rest: '' }],
    ['Gaps export', { kind: 'gaps', rest: 'export' }],
    ['gaps  export', { kind: 'gaps', rest: 'export' }],
  ])('“%s” are a command', (text, words) => {
    expect(commandWords(text)).toEqual(words);
  });

  it.each([
    'mute?',
    'mute the phone',
    'unmute it',
    'gaps in the evidence',
    'gaps?',
    'gaps export rules',
    'gapsexport',
    'which gaps are there',
  ])('“%s” are a question', text => {
    expect(commandWords(text)).toEqual({ kind: 'question', question: text });
  });
});
