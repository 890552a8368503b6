import { describe, expect, test } from '@jest/globals';
import { composers, mails } from '#operations/composers.ts';
import { mailHtml, type MailWords } from '#operations/messages/mail-html.ts';
import { isMailed, mailWords, type MailedMessage } from '#operations/messages/mails.ts';
import type { BotMessage } from '#operations/ports/messenger.ts';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { withoutMail } from '../../support/without-mail.ts';

const words: MailWords = {
  subject: 'Hej <b>',
  title: 'Priya <script>alert(1)</script> "Nair"',
  paragraphs: ['Första & sista', 'Andra'],
  button: { title: 'Öppna', url: 'https://lodestar.example/?a=1&b="2"' },
  why: 'Därför.',
  wayOut: { title: 'Lämna', url: 'https://lodestar.example/me' },
};

describe('the document of a mail', () => {
  const html = mailHtml('sv', words);

  test('shows as text whatever people are called', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('Priya &lt;script&gt;alert(1)&lt;/script&gt; &quot;Nair&quot;');
    expect(html).toContain('Första &amp; sista');
    expect(html).toContain('href="https://lodestar.example/?a=1&amp;b=&quot;2&quot;"');
  });

  test('says its language, has one button and a way out, and nothing that tells who has read it', () => {
    expect(html).toContain('<html lang="sv">');
    expect([...html.matchAll(/<a /g)]).toHaveLength(2);
    expect(html).toContain('>Lämna</a>');
    expect(html).not.toMatch(/<img|<script|src=|@import|https?:\/\/(?!lodestar\.example)/);
    expect(html).toContain('prefers-color-scheme: dark');
  });
});

const partner = {
  name: 'Priya Nair',
  givenName: 'Priya',
  jobTitle: 'Ingenjör',
  department: 'Verkstad',
  place: 'Luleå',
};
const programmeName = { sv: 'Mentorprogrammet', en: 'The programme' };
const ids = { noticeId: idOf<'Notice'>('n'), pairingId: idOf<'Pairing'>('p') };
const programmeId = idOf<'Programme'>('g');

const messages: readonly MailedMessage[] = [
  { kind: 'introduction', ...ids, role: 'mentee', partner, address: 'priya@example.org', reasons: [], programmeName },
  {
    kind: 'group-introduction',
    ...ids,
    groupKind: 'circle',
    role: 'mentee',
    people: [{ ...partner, role: 'mentee' }],
    reasons: [],
    programmeName,
  },
  {
    kind: 'ended',
    programmeId,
    pairingId: ids.pairingId,
    partnerGivenName: 'Priya',
    why: 'partner-left',
    nextRound: 'is-asked',
  },
  {
    kind: 'ended',
    programmeId,
    pairingId: ids.pairingId,
    inGroup: true,
    partnerGivenName: 'Priya',
    why: 'over',
    nextRound: null,
  },
  { kind: 'suggestions', state: 'open', mentors: [{ ...partner, reasons: [] }], asked: null, isRenewed: false },
];

describe('what goes by mail in the place of a card', () => {
  test.each(messages)('$kind is said in both languages, with the way to pause or leave', (message) => {
    for (const language of ['sv', 'en'] as const) {
      const said = mailWords(mails, message, language, withoutMail.links);
      if (said === null) throw new Error('Nothing is said');
      expect(said.subject).not.toBe('');
      expect(said.button.url).toContain('https://teams.microsoft.com/l/entity/');
      expect(said.wayOut.url).toContain(encodeURIComponent('https://lodestar.example/tab/me'));
    }
  });

  test('never tells who has asked whom, which a report of a wrong address would quote to others', () => {
    const mentee = partner;
    const asked = {
      kind: 'request',
      requestId: idOf<'MentorRequest'>('r'),
      isReminder: false,
      state: 'asked',
      mentee,
      wanted: ['leadership'],
      greeting: 'Hej från Priya',
      expiresAt: Temporal.Instant.from('2026-12-07T09:00:00Z'),
    } as const;
    const offered = { kind: 'suggestions', state: 'open', mentors: [], asked: null, isRenewed: false } as const;
    for (const language of ['sv', 'en'] as const) {
      const [request, suggestions] = [asked, offered].map((each) =>
        mailWords(mails, each, language, withoutMail.links),
      );
      expect(JSON.stringify(request)).not.toContain('Priya');
      expect({ ...request, button: null }).toEqual({ ...suggestions, button: null });
      expect(mailWords(mails, { ...asked, isReminder: true }, language, withoutMail.links)).toBeNull();
      expect(mailWords(mails, { ...asked, state: 'declined' }, language, withoutMail.links)).toBeNull();
    }
  });

  test('is not said once it is no longer the reader’s turn', () => {
    const suggestions = { kind: 'suggestions', mentors: [], asked: null, isRenewed: false } as const;
    for (const state of ['asked', 'wished', 'over'] as const) {
      expect(mailWords(mails, { ...suggestions, state }, 'sv', withoutMail.links)).toBeNull();
    }
  });

  test('is never a survey, a time or a reminder', () => {
    const kinds: readonly BotMessage['kind'][] = [
      'survey',
      'survey-reminder',
      'survey-over',
      'offer',
      'moved',
      'nudge',
    ];
    for (const kind of kinds) expect(Object.keys(mails)).not.toContain(kind);
    expect(Object.keys(composers)).toContain('nudge');
    expect(messages.every((message) => isMailed(message))).toBe(true);
  });
});
