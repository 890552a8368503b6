import type { Demonstration } from '#standin/control/demonstration.ts';
import { appTab, wordOf, type Place } from '#teams-app/contract/places.ts';
import type { Facts } from './lived-in/facts.ts';

type Stop = Demonstration['path'][number];

function inTab(place: Place): Stop['place'] {
  return { view: 'tab', tab: appTab, subPage: wordOf(place) };
}

/** A company in its fourth month, in eight stops; at each there is something to see at once. */
export function livedInPath(facts: Facts): readonly Stop[] {
  return [...asHr(facts), ...asParticipants(facts), ...behind(facts)];
}

function asHr({ hr, helpNow, programme }: Facts): readonly Stop[] {
  return [
    {
      title: { sv: 'Hur programmet går', en: 'How the programme is doing' },
      text: {
        sv: `En mening säger hur det står till, och under den står det som behöver ${hr.givenName}. Överst: ${helpNow.givenName} vill att HR hör av sig. Svaren om mötet syns inte.`,
        en: `A sentence says how things stand, and below it is what needs ${hr.givenName}. First: ${helpNow.givenName} would like HR to be in touch. The answers about the meeting are not shown.`,
      },
      mail: hr.mail,
      place: inTab({ page: 'hr/overview' }),
    },
    {
      title: { sv: `${programme.enrolled} personer`, en: `${programme.enrolled} people` },
      text: {
        sv: 'Vem som möter vem, och vem som väntar. Öppna någon och se vad HR får veta, och vad som inte visas.',
        en: 'Who meets whom, and who waits. Open somebody to see what HR is told, and what is not shown.',
      },
      mail: hr.mail,
      place: inTab({ page: 'hr/people' }),
    },
    {
      title: { sv: 'Möten som blir av', en: 'Meetings that take place' },
      text: {
        sv: 'Varje prick är ett möte. Det som har stannat står först, med vad som kan göras.',
        en: 'Each dot is a meeting. What has stopped comes first, with what can be done.',
      },
      mail: hr.mail,
      place: inTab({ page: 'hr/meetings' }),
    },
  ];
}

function asParticipants({ mentee, mentor, invited }: Facts): readonly Stop[] {
  return [
    {
      title: { sv: `${mentee.givenName} öppnar Lodestar`, en: `${mentee.givenName} opens Lodestar` },
      text: {
        sv: `En sak att göra nu, nästa möte med ${mentee.mentor.givenName} och målen. Mer behövs inte mellan två möten.`,
        en: `One thing to do now, the next meeting with ${mentee.mentor.givenName} and the goals. No more is needed between two meetings.`,
      },
      mail: mentee.mail,
      place: inTab({ page: 'home' }),
    },
    {
      title: { sv: 'Mötena står i Outlook', en: 'The meetings are in Outlook' },
      text: {
        sv: 'Alla möten ligger på tider som är lediga för båda. Flytta ett i kalendern, så följer Lodestar med.',
        en: 'All meetings are at times that are free for both. Move one in the calendar, and Lodestar follows.',
      },
      mail: mentee.mail,
      place: { view: 'calendar' },
    },
    {
      title: { sv: `${mentor.givenName} är mentor för flera`, en: `${mentor.givenName} is a mentor of several` },
      text: {
        sv: 'I chatten kommer det som behöver ett svar: ett kort, två tryck. Efter ett möte frågar Lodestar hur det var.',
        en: 'The chat brings what needs an answer: one card, two presses. After a meeting Lodestar asks how it was.',
      },
      mail: mentor.mail,
      place: { view: 'chat' },
    },
    {
      title: { sv: `${invited.givenName} har fått en inbjudan`, en: `${invited.givenName} has been invited` },
      text: {
        sv: 'Vad det är, hur mycket tid det tar och vem som ser vad, innan man svarar. Att gå med tar två minuter.',
        en: 'What it is, how much time it takes and who sees what, before one answers. Joining takes two minutes.',
      },
      mail: invited.mail,
      place: inTab({ page: 'home' }),
    },
  ];
}

function behind({ it, unreadable }: Facts): readonly Stop[] {
  return [
    {
      title: { sv: 'IT ser vad som inte går', en: 'IT sees what does not work' },
      text: {
        sv: `Kalendern för ${unreadable.name} går inte att läsa. Sidan säger varför, och vad IT gör åt det.`,
        en: `The calendar of ${unreadable.name} cannot be read. The page says why, and what IT does about it.`,
      },
      mail: it.mail,
      place: inTab({ page: 'it/health' }),
    },
  ];
}
