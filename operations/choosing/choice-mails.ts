import type { Language } from '#domain/programme/programme.ts';
import { mail as english } from '#texts/choosing/en.ts';
import { mail as swedish } from '#texts/choosing/sv.ts';
import { bot as englishFrame, mail as englishEnd } from '#texts/frame/en.ts';
import { bot as swedishFrame, mail as swedishEnd } from '#texts/frame/sv.ts';
import type { MailWords } from '../messages/mail-html.ts';
import type { MailWriters } from '../messages/mails.ts';
import type { Links } from '../ports/links.ts';

const texts = {
  sv: { ...swedish, open: swedishFrame.openTab, end: swedishEnd },
  en: { ...english, open: englishFrame.openTab, end: englishEnd },
};

/**
 * Choosing and being chosen by mail, while it is the reader's turn: that something waits, and no more. Who has asked whom
 * is nobody else's to know, and a report of a wrong address quotes the mail to those who look after the shared mailbox.
 */
export const choiceMails: Pick<MailWriters, 'suggestions' | 'request'> = {
  suggestions: ({ state }, language, links) => (state === 'open' ? waiting(language, links, links.choose()) : null),
  request: ({ state, isReminder }, language, links) =>
    state === 'asked' && !isReminder ? waiting(language, links, links.home()) : null,
};

function waiting(language: Language, links: Links, url: string): MailWords {
  const { subject, body, open, end } = texts[language];
  return {
    subject,
    title: subject,
    paragraphs: [body],
    button: { title: open, url },
    why: end.why,
    wayOut: { title: end.wayOut, url: links.me() },
  };
}
