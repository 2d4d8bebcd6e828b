/** What mail servers send when they could not deliver, as they write it. */

type Of = { id: string; host?: string; to?: string };

/** A whole report: what it says in words, what it says to machines, and the head of the mail that it is about. */
const report = (head: string, status: string, original: string): string =>
  [
    head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This is an automatically generated message. Your mail could not be delivered.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    status,
    '',
    '--b1',
    original,
    '--b1--',
    '',
  ].join('\r\n');

const headOf = (id: string, host: string, to: string): string =>
  `Content-Type: text/rfc822-headers\r\n\r\nFrom: Roundtable <roundtable@example.org>\r\nTo: ${to}\r\nSubject: Your form\r\nMessage-ID: <${id}@${host}>\r\n`;

export const postfix = ({ id, host = 'localhost', to = 'ama@example.org' }: Of, status = '5.1.1'): string =>
  report(
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)\r\nSubject: Undelivered Mail Returned to Sender\r\nTo: roundtable@example.org\r\nAuto-Submitted: auto-replied',
    `Reporting-MTA: dns; mx.example.net\r\nX-Postfix-Queue-ID: 4XYZ12345\r\nArrival-Date: Mon, 20 Nov 2017 09:00:00 +0000 (GMT)\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nOriginal-Recipient: rfc822;${to}\r\nAction: failed\r\nStatus: ${status}\r\nRemote-MTA: dns; mail.example.org\r\nDiagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address rejected`,
    headOf(id, host, to),
  );

/** Exchange leaves the head of the mail out, and names it in its own. */
export const exchange = ({ id, host = 'localhost', to = 'ama@example.org' }: Of): string =>
  report(
    `From: <postmaster@example.com>\r\nTo: <roundtable@example.org>\r\nSubject: Undeliverable: Your form\r\nIn-Reply-To:\r\n <${id}@${host}>`,
    `Reporting-MTA: dns;AM0PR01.prod.exchangelabs.com\r\nReceived-From-MTA: dns;mail.example.org\r\n\r\nFinal-Recipient: rfc822;${to}\r\nAction: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup`,
    'Content-Type: text/plain\r\n\r\nSee above.\r\n',
  );

export const gmail = ({ id, host = 'localhost', to = 'ama@example.org' }: Of): string =>
  report(
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nTo: roundtable@example.org\r\nSubject: Delivery Status Notification (Failure)',
    `Reporting-MTA: dns; googlemail.com\r\nArrival-Date: Mon, 20 Nov 2017 01:00:00 -0800 (PST)\r\nX-Original-Message-ID: <${id}@${host}>\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\r\nLast-Attempt-Date: Mon, 20 Nov 2017 01:00:01 -0800 (PST)`,
    `Content-Type: message/rfc822\r\n\r\nMessage-ID: <${id}@${host}>\r\nTo: ${to}\r\nSubject: Your form\r\n\r\nHello\r\n`,
  );

/** It is late, and tried on. */
export const delayed = (of: Of): string => postfix(of, '4.4.1').replace('Action: failed', 'Action: delayed');

/** Somebody is away, and their mailbox says so: it quotes the mail that it answers. */
export const holiday = ({ id, host = 'localhost' }: Of): string =>
  `From: Ama <ama@example.org>\r\nTo: roundtable@example.org\r\nSubject: Automatic reply: Your form\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <${id}@${host}>\r\nContent-Type: text/plain\r\n\r\nI am away until Monday. 550 5.1.1 is my extension.\r\n`;
