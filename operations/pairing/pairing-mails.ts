import { namesIn, type Naming } from '#domain/enrolment/catalogue.ts';
import type { Language } from '#domain/programme/programme.ts';
import { idOf } from '#domain/ids.ts';
import { bot as englishFrame, mail as englishEnd } from '#texts/frame/en.ts';
import { bot as swedishFrame, mail as swedishEnd } from '#texts/frame/sv.ts';
import { groups as englishGroups } from '#texts/groups/en.ts';
import { groupIntroductionWords } from '#texts/groups/group-introduction.ts';
import { groups as swedishGroups } from '#texts/groups/sv.ts';
import { bot as english, mail as englishMail } from '#texts/pairing/en.ts';
import { introductionWords } from '#texts/pairing/introduction.ts';
import { bot as swedish, mail as swedishMail } from '#texts/pairing/sv.ts';
import type { MailWriters } from '../messages/mails.ts';
import type { EndedMessage } from '../ports/pairing-messages.ts';

const texts = {
  sv: { ...swedishFrame, ...swedish, end: swedishEnd, groups: swedishGroups, mail: swedishMail },
  en: { ...englishFrame, ...english, end: englishEnd, groups: englishGroups, mail: englishMail },
};

/**
 * A pairing's beginning and end by mail. Less than on the card: a mail is kept, forwarded and read by whoever looks after
 * somebody's mailbox, so why two suit each other, and how somebody stands in the next round, is read in the tab.
 */
export const pairingMails: Pick<MailWriters, 'introduction' | 'group-introduction' | 'ended'> = {
  introduction: (message, language, links) => {
    const { summary, title, programme } = introductionWords({ ...message, reasons: [] }, withoutReasons(language));
    const text = texts[language];
    return {
      subject: summary,
      title,
      paragraphs: [programme, text.mail.introduction(message.partner.givenName)],
      button: { title: text.openPairing, url: links.pairing(idOf(message.pairingId)) },
      why: text.end.why,
      wayOut: { title: text.end.wayOut, url: links.me() },
    };
  },
  'group-introduction': (message, language, links) => {
    const { summary, title, programme, next } = groupIntroductionWords(
      { ...message, reasons: [] },
      withoutReasons(language),
    );
    const text = texts[language];
    return {
      subject: summary,
      title,
      paragraphs: [programme, next],
      button: { title: text.groups.open, url: links.pairing(message.pairingId) },
      why: text.end.why,
      wayOut: { title: text.end.wayOut, url: links.me() },
    };
  },
  ended: (message, language, links) => {
    const { title, body, summary } = wordsOf(message, language);
    const text = texts[language];
    return {
      subject: summary,
      title,
      paragraphs: [body, ...(message.nextRound === null ? [] : [text.mail.ended])],
      button: { title: text.openTab, url: links.home() },
      why: text.end.why,
      wayOut: { title: text.end.wayOut, url: links.me() },
    };
  },
};

/** Only reasons name competences, and a mail has none. */
const withoutReasons = (language: Language): Naming => ({ language, competence: namesIn([]) });

/** As on the card: for a group it is not said why, except for the programme's end. */
function wordsOf({ why, inGroup = false, partnerGivenName }: EndedMessage, language: Language) {
  const { ended, groups } = texts[language];
  if (inGroup && why !== 'programme-over') return groups.ended;
  return {
    title: ended.title[why](partnerGivenName),
    body: ended.body[why](partnerGivenName),
    summary: inGroup ? groups.ended.summary : ended.summary(partnerGivenName),
  };
}
