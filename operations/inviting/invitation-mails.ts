import { mail as englishEnd } from '#texts/frame/en.ts';
import { mail as swedishEnd } from '#texts/frame/sv.ts';
import { applicationWords } from '#texts/inviting/application.ts';
import { bot as english, mail as englishMail } from '#texts/inviting/en.ts';
import { invitationWords } from '#texts/inviting/invitation.ts';
import { bot as swedish, mail as swedishMail } from '#texts/inviting/sv.ts';
import type { MailWriters } from '../messages/mails.ts';

const texts = {
  sv: { ...swedish, mail: swedishMail, end: swedishEnd },
  en: { ...english, mail: englishMail, end: englishEnd },
};

/** Invitations, answers to applicants and the question to a manager by mail, for whom the bot does not reach. */
export const invitationMails: Pick<MailWriters, 'invitation' | 'application' | 'mentor-yes'> = {
  invitation: (message, language, links) => {
    if (message.state !== 'open' || message.reminder !== null) return null;
    const { invitation, mail } = texts[language];
    const { title, summary, lines, small } = invitationWords(message, language);
    const url = links.join(message.programmeId);
    return {
      subject: summary,
      title,
      paragraphs: [...lines, ...small],
      button: { title: invitation.look, url },
      why: mail.why,
      wayOut: { title: mail.wayOut, url },
    };
  },
  application: (message, language, links) => {
    const { application, end } = texts[language];
    const { title, lines } = applicationWords(message, language);
    return {
      subject: title,
      title,
      paragraphs: lines,
      button: { title: application.see, url: links.join(message.programmeId) },
      why: end.why,
      wayOut: { title: end.wayOut, url: links.me() },
    };
  },
  'mentor-yes': ({ state, person, programmeName }, language, links) => {
    if (state !== 'asked') return null;
    const { managersYes, mail, end } = texts[language];
    return {
      subject: managersYes.summary(person.name),
      title: managersYes.title(person.name),
      paragraphs: [managersYes.body(programmeName[language])],
      button: { title: mail.answer, url: links.home() },
      why: end.why,
      wayOut: { title: end.wayOut, url: links.home() },
    };
  },
};
