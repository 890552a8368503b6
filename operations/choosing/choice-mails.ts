import { bot as english, mail as englishMail } from '#texts/choosing/en.ts';
import { bot as swedish, mail as swedishMail } from '#texts/choosing/sv.ts';
import { mail as englishEnd } from '#texts/frame/en.ts';
import { mail as swedishEnd } from '#texts/frame/sv.ts';
import type { MailWriters } from '../messages/mails.ts';

const texts = {
  sv: { ...swedish, end: swedishEnd, mail: swedishMail },
  en: { ...english, end: englishEnd, mail: englishMail },
};

/** Choosing and being chosen by mail, while it is the reader's turn. Who is suggested and why stands in the tab. */
export const choiceMails: Pick<MailWriters, 'suggestions' | 'request'> = {
  suggestions: ({ state, mentors }, language, links) => {
    if (state !== 'open') return null;
    const { suggestions, end, mail } = texts[language];
    return {
      subject: suggestions.summary,
      title: suggestions.title(mentors.length),
      paragraphs: [mail.suggestions],
      button: { title: suggestions.choose, url: links.choose() },
      why: end.why,
      wayOut: { title: end.wayOut, url: links.me() },
    };
  },
  request: ({ state, isReminder, mentee }, language, links) => {
    if (state !== 'asked' || isReminder) return null;
    const { request, end, mail } = texts[language];
    return {
      subject: request.summary(mentee.name),
      title: request.title(mentee.name),
      paragraphs: [mail.request],
      button: { title: mail.answer, url: links.home() },
      why: end.why,
      wayOut: { title: end.wayOut, url: links.me() },
    };
  },
};
