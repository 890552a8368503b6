import { wordsFor } from '#domain/leads/lead-message.ts';
import { bot as englishFrame, mail as englishEnd } from '#texts/frame/en.ts';
import { bot as swedishFrame, mail as swedishEnd } from '#texts/frame/sv.ts';
import { alerts as englishAlerts, bot as english, mail as englishMail } from '#texts/leads/en.ts';
import { alerts as swedishAlerts, bot as swedish, mail as swedishMail } from '#texts/leads/sv.ts';
import type { MailWriters } from '../messages/mails.ts';

const texts = {
  sv: { frame: swedishFrame, end: swedishEnd, message: swedish.leadMessage, alerts: swedishAlerts, mail: swedishMail },
  en: { frame: englishFrame, end: englishEnd, message: english.leadMessage, alerts: englishAlerts, mail: englishMail },
};

/** What leads wrote, whole; and to leads, that something needs them, without what or about whom. */
export const leadMails: Pick<MailWriters, 'lead-message' | 'alert'> = {
  'lead-message': ({ words, programmeName }, language, links) => {
    const { frame, end, message } = texts[language];
    const { subject, body } = wordsFor(words, language);
    return {
      subject,
      title: subject,
      paragraphs: [...body.split(/\n+/), message.from(programmeName[language])],
      button: { title: frame.openTab, url: links.home() },
      why: end.why,
      wayOut: { title: end.wayOut, url: links.me() },
    };
  },
  alert: ({ programmes }, language, links) => {
    const { frame, alerts, mail } = texts[language];
    const [first] = programmes;
    const programmeId = first?.programmeId ?? null;
    return {
      subject: alerts.title,
      title: alerts.title,
      paragraphs: programmes.map(({ name }) => mail.something(name[language])),
      button: { title: frame.openTab, url: links.led(programmeId) },
      why: mail.why,
      wayOut: { title: mail.wayOut, url: links.alerts(programmeId) },
    };
  },
};
