import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorText, redacted } from '../../src/slack/redaction.ts';

const KEY = '0123456789abcdef0123456789abcdef';

describe('a text without its secrets', () => {
  it.each([
    ['xoxb-111111111111-abcdefghijkl', '[token]'],
    ['xoxe.xoxp-1-Mi0yLTEyMzQ', '[token]'],
    ['xapp-1-A111-222-abcdef', '[token]'],
    ['https://hooks.slack.com/commands/T1/222/abcDEF', '[response_url]'],
    ['https://hooks.slack-gov.com/actions/T1/222/abcDEF', '[response_url]'],
    [String.raw`https:\/\/hooks.slack.com\/app\/T1\/222\/abcDEF`, '[response_url]'],
    [`http://127.0.0.1:3000/response/${KEY}`, '[response_url]'],
    [`POST /response/${KEY} 200`, 'POST /response/[redacted] 200'],
    ['wss://wss.slack.com/link/?ticket=ab12&app_id=1 closed', '[socket address] closed'],
    ['no postgres://desk:s%40s@db:5432/desk?sslmode=x here', 'no [database address] here'],
    ['postgresql://desk:s@db/desk', '[database address]'],
    ['https://slack.com/link?ticket=ab12&app_id=1', 'https://slack.com/link?ticket=[redacted]&app_id=1'],
    ['1234567890.1234567890.abcdef0123456789abcdef', '[trigger_id]'],
    ['1760000000000.0123456789abcdef', '[trigger_id]'],
    ['sent Bearer ab.12-x now', 'sent Bearer [redacted] now'],
    ['Authorization: Basic ab12=', 'Authorization: Basic [redacted]'],
    ["'X-Slack-Signature', 'v0=0123456789abcdef0123'", "'X-Slack-Signature', '[signature]'"],
    ['{"signingSecret":"s","a":1}', '{"signingSecret":"[redacted]","a":1}'],
    ['{"token": "a\\/b\\u0026c", "a": 1}', '{"token": "[redacted]", "a": 1}'],
    ["{ signingSecret: 's', a: 1 }", "{ signingSecret: '[redacted]', a: 1 }"],
    ['{ botToken: "s" }', '{ botToken: "[redacted]" }'],
    [`signing_secret: ${KEY}`, 'signing_secret: [redacted]'],
    ['token=s&team_id=T1', 'token=[redacted]&team_id=T1'],
    ['payload=%7B%22token%22%3A%22s%22%2C%22a%22', 'payload=%7B%22token%22%3A%22[redacted]%22%2C%22a%22'],
  ])('%s becomes %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
    const within = (depth: number, words: string): string =>
      depth === 0 ? words : within(depth - 1, JSON.stringify({ words: `\n${words}` }));
    const unpacked = (depth: number, words: string): string =>
      depth === 0 ? words : unpacked(depth - 1, JSON.parse(words).words.slice(1));
    for (const depth of [1, 2, 3]) expect(unpacked(depth, redacted(within(depth, text)))).toBe(expected);
  });

  it.each([
    'https://slack.com/api/auth.test?pretty=1',
    'at main (/app/src/slack/intake.ts:12:3)',
    'SLACK_SIGNING_SECRET: is needed',
    '{"token":null,"ts":"1700000001.000100"}',
    'message:T1:C1:1700000001.000100',
  ])('%s stays', text => {
    expect(redacted(text)).toBe(text);
  });

  it('is JSON when it was', () => {
    const words = fc.constantFrom(
      ...[
        'token',
        'secret:',
        ' ',
        '"',
        '\\',
        '\n',
        '\u0001',
        "'",
        ':',
        '=',
        ',',
        '/',
        '%22',
        '%3A',
        '{',
        '}',
      ],
      ...['https://', 'wss:', '/response/', KEY, 'xoxb-', '1760000000.', 'Bearer ', 'authorization:', 'v0='],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), parts => {
        const line = JSON.stringify({ [parts.slice(0, 2).join('')]: parts.join(''), next: [parts.join('')] });
        expect(() => JSON.parse(redacted(line))).not.toThrow();
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ...['http://', 'wss:/', '\\', '1', '123456789.', 'xoxb', 'xoxb.', '/response/', '%2F', 'Bearer ', ' '],
    ...['token', 'token\\', 'token"', 'token":"', "token'", 'token: ', 'token: "', 'http:\\/', 'v0='],
  ])('takes a time in proportion to its length: 100 kB of %j', unit => {
    const text = unit.repeat(100_000 / unit.length);
    const begun = performance.now();
    redacted(text);
    redacted(JSON.stringify({ text }));
    expect(performance.now() - begun).toBeLessThan(300);
  });
});

it('an error is told with its causes and without its secrets', () => {
  const error = new Error('no', { cause: new Error('token=s') });
  expect(errorText(error)).toMatch(/^Error: no\n[\s\S]*caused by Error: token=\[redacted\]/u);
});
