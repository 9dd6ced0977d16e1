import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/digest/digests.ts';
import { noticeMessage, signOfLifeMessage } from '../../src/slack/blocks/digest-notice.ts';
import { checkMessage, findLiveTokens } from '../../src/slack/payload-check.ts';
import { english } from '../../src/slack/words/english.ts';
import { text } from './hostile.ts';
import { anyWords } from './languages.ts';

const noticed = (notice: Notice): string => noticeMessage(notice, english).text;
const place = { team: 'T1', channel: 'C042' };

describe('the owner of a digest', () => {
  it.each([
    ['not_in_channel', 'I am not in this channel', '/invite @huawei'],
    ['channel_not_found', 'it was deleted, or it is private', '/invite @huawei'],
    ['is_archived', 'this channel is archived', 'Unarchive it'],
    ['account_inactive', 'the app was removed from this workspace', 'install the app again'],
    ['token_revoked', 'access to this workspace was withdrawn', 'install the app again'],
    ['something_new', 'Slack refused the post', 'ask whoever runs this app'],
  ])('is told why it rests and what to do: %s', (error, reason, remedy) => {
    const words = noticed({ ...place, kind: 'paused', error });
    expect(words).toContain('The daily digest of <#C042> is paused');
    expect(words).toContain(`\`${error}\``);
    expect(words).toContain(reason);
    expect(words).toContain(remedy);
    expect(words).toContain('`/huawei digest resume` there');
  });

  it('is told that one edition was refused and the next will come', () => {
    const words = noticed({ ...place, kind: 'refused', localDate: '2026-11-22', error: 'msg_too_long' });
    expect(words).toContain(
      'for 2026-11-22 was not posted, because it was too long for Slack (`msg_too_long`)',
    );
    expect(words).toContain('The digest goes on');
  });

  it('is told that nobody can see whether an edition came', () => {
    const words = noticed({ ...place, kind: 'unknown', localDate: '2026-11-22' });
    expect(words).toContain('did not confirm the daily digest of <#C042> for 2026-11-22');
    expect(words).toContain('I will not post it again');
  });
});

it('says after a week without news only that there is none, and how to switch the line off', () => {
  const { text: words } = signOfLifeMessage('2026-11-22', english);
  expect(words).toMatch(/^Daily digest, 2026-11-22: nothing new\./u);
  expect(words).toContain('`/huawei digest` switches it off');
  expect(words).not.toContain('\n');
});

it('holds no live token and keeps the limits, whatever Slack’s error or the channel is called', () => {
  fc.assert(
    fc.property(
      text(400),
      text(60),
      fc.constantFrom('paused', 'refused', 'unknown'),
      anyWords,
      (error, channel, kind, spoken) => {
        const notice = { team: 'T1', channel, localDate: channel, error, kind } as Notice;
        const { text: words, blocks } = noticeMessage(notice, spoken);
        expect(findLiveTokens(words)).toEqual([]);
        const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };
        expect(checkMessage({ ...frame, text: words, blocks })).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
