import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/log.ts';

describe('openLog', () => {
  it('writes one line of JSON an event, without tokens, response addresses or trigger ids', () => {
    const lines: string[] = [];
    const log = openLog('info', { write: line => void lines.push(line) });
    const secrets = [
      'xoxb-111111111111-abcdefghijkl',
      'xapp-1-A111-222-abcdef',
      'https://hooks.slack.com/commands/T1/222/abcDEF',
      '1234567890.1234567890.abcdef0123456789abcdef',
    ];
    log.info({ secrets, nested: { text: `token=${secrets[0]}` } }, `said ${secrets.join(' ')}`);
    log.debug({}, 'not written');
    expect(lines).toHaveLength(1);
    for (const secret of secrets) expect(lines[0]).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info' });
  });
});
