import type { Language } from '#domain/programme/programme.ts';
import { bot as englishEnrolment, mail as englishEnrolmentMail } from '#texts/enrolment/en.ts';
import { bot as swedishEnrolment, mail as swedishEnrolmentMail } from '#texts/enrolment/sv.ts';
import { plainDay } from '#texts/format.ts';
import { bot as englishFrame, mail as englishEnd } from '#texts/frame/en.ts';
import { bot as swedishFrame, mail as swedishEnd } from '#texts/frame/sv.ts';
import { bot as englishPairing, mail as englishPairingMail } from '#texts/pairing/en.ts';
import { bot as swedishPairing, mail as swedishPairingMail } from '#texts/pairing/sv.ts';
import type { MailWords } from '../messages/mail-html.ts';
import type { MailWriters } from '../messages/mails.ts';
import type { Links } from '../ports/links.ts';

const texts = {
  sv: {
    ...swedishFrame,
    ...swedishEnrolment,
    ...swedishPairing,
    end: swedishEnd,
    mail: { ...swedishEnrolmentMail, ...swedishPairingMail },
  },
  en: {
    ...englishFrame,
    ...englishEnrolment,
    ...englishPairing,
    end: englishEnd,
    mail: { ...englishEnrolmentMail, ...englishPairingMail },
  },
};

/**
 * The end of a programme or a pairing by mail, and whether to join again. Less than on the cards: what somebody has
 * answered, and what came of a pairing, is read in the tab. What needs no answer any more is not mailed.
 */
export const endingMails: Pick<MailWriters, 'parting' | 'farewell' | 'join-again'> = {
  parting: ({ partnerGivenName, lastDay, pairingId, isOver }, language, links) => {
    const { parting, mail, openPairing } = texts[language];
    if (isOver) return null;
    return mailWith(language, links, {
      subject: parting.summary(partnerGivenName),
      title: parting.title(partnerGivenName),
      paragraphs: [parting.lead(plainDay(lastDay.toString(), language)), mail.parting],
      button: { title: openPairing, url: links.pairing(pairingId) },
    });
  },
  farewell: ({ programmeName, words, waited }, language, links) => {
    const { farewell, mail, openTab } = texts[language];
    const name = programmeName[language];
    const own = words[language];
    return mailWith(language, links, {
      subject: farewell.summary(name),
      title: farewell.title(name),
      paragraphs: [waited ? farewell.waited : farewell.thanks, ...(own === '' ? [] : [own]), mail.farewell],
      button: { title: openTab, url: links.home() },
    });
  },
  'join-again': ({ state, programmeName, fromName }, language, links) => {
    const { again, mail, openTab } = texts[language];
    const name = programmeName[language];
    if (state !== 'asked' && state !== 'as-wished') return null;
    const title = state === 'asked' ? again.title(name) : again.joined(name);
    return mailWith(language, links, {
      subject: title,
      title,
      paragraphs: [state === 'asked' ? mail.again : again.asWished(fromName[language])],
      button: { title: openTab, url: links.home() },
    });
  },
};

function mailWith(
  language: Language,
  links: Links,
  words: Pick<MailWords, 'subject' | 'title' | 'paragraphs' | 'button'>,
): MailWords {
  const { end } = texts[language];
  return { ...words, why: end.why, wayOut: { title: end.wayOut, url: links.me() } };
}
