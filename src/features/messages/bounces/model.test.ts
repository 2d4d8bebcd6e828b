import { describe, expect, it } from 'vitest';
import { bounceIn } from './model';

const id = '0f3b2c1a-1111-4222-8333-444455556666';
const source = `Message-ID: <${id}@roundtable.example.org>\r\n`;
const failed = (status: string): string =>
  `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@example.org\r\nAction: failed\r\nStatus: ${status} (gone)`;
const read = (report: string | null, from = source) =>
  bounceIn({ report, source: from }, 'roundtable.example.org');

describe('a mail in the mailbox', () => {
  it.each([
    ['5.1.1', true, 'There is no such address.'],
    ['5.1.10', true, 'There is no such address.'],
    ['5.2.1', true, 'Their mailbox takes no mail.'],
    ['5.2.2', false, 'Their mailbox is full.'],
    ['5.1.8', false, 'Their mail server sent it back.'],
    ['5.3.4', false, 'Their mail server sent it back.'],
    ['5.4.6', false, 'Their mail server sent it back.'],
    ['5.7.1', false, 'Their mail server does not take mail from here.'],
    ['5.7.26', false, 'Their mail server does not take mail from here.'],
    ['4.4.7', false, 'Their mail server could not be reached for days.'],
  ])('that says failed, %s: a dead address %s', (status, dead, why) =>
    expect(read(failed(status))).toEqual({ messageId: id, dead, why }),
  );

  it('is no bounce without a report, where it is a delay or a receipt, and where it isn’t about ours', () => {
    expect(read(null)).toBeNull();
    expect(read(failed('4.4.1').replace('failed', 'delayed'))).toBeNull();
    expect(read(failed('2.0.0').replace('failed', 'delivered'))).toBeNull();
    expect(read(failed('5.1.1'), 'Message-ID: <other@roundtable.example.org>')).toBeNull();
    expect(read(failed('5.1.1'), source.replace('example', 'exXmple'))).toBeNull();
  });

  it('is known by the name of its envelope as well', () => {
    expect(read(`Original-Envelope-Id: ${id}\r\n\r\n${failed('5.1.1')}`, '')).toMatchObject({
      messageId: id,
    });
  });
});
