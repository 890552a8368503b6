import type { Demonstration } from '#standin/control/demonstration.ts';
import type { Facts } from './lived-in/facts.ts';

type Story = Demonstration['stories'][number];

/** Whom to be in the lived-in world, the best first; each sentence is made of what is true there. */
export function livedInStories(facts: Facts): readonly Story[] {
  return [...ofLeads(facts), ...ofParticipants(facts), ofIt(facts)];
}

function ofLeads({ programme, hr, launchLead, inPreparation }: Facts): readonly Story[] {
  const { pairsMet, pairings, waiting, helpWishes } = programme;
  const wish = {
    sv: helpWishes === 1 ? 'en vill' : `${helpWishes} vill`,
    en: helpWishes === 1 ? 'one would' : `${helpWishes} would`,
  };
  return [
    {
      mail: hr.mail,
      role: { sv: 'Leder programmet, bra att börja med', en: 'Leads the programme, good to begin with' },
      story: {
        sv: `Fyra månader in. ${pairsMet} av ${pairings} mentorpar har setts, ${waiting} väntar på en mentor och ${wish.sv} att HR hör av sig.`,
        en: `Four months in. ${pairsMet} of ${pairings} pairings have met, ${waiting} wait for a mentor and ${wish.en} like HR to be in touch.`,
      },
      first: true,
    },
    {
      mail: launchLead.mail,
      role: { sv: 'Ska starta ett program', en: 'Is about to start a programme' },
      story: {
        sv: `Förbereder ”${inPreparation.name.sv}”. Inget har gått ut till någon än.`,
        en: `Prepares “${inPreparation.name.en}”. Nothing has gone out to anybody yet.`,
      },
    },
  ];
}

function ofParticipants({ invited, mentor }: Facts): readonly Story[] {
  return [
    {
      mail: invited.mail,
      role: { sv: 'Har just fått en inbjudan', en: 'Has just been invited' },
      story: {
        sv: 'Undrar vad det är, vem som ser svaren och hur mycket tid det tar.',
        en: 'Wonders what it is, who sees the answers and how much time it takes.',
      },
    },
    {
      mail: mentor.mail,
      role: { sv: 'Är mentor för flera', en: 'Is a mentor of several' },
      story: {
        sv: `Träffar ${listed(mentor.mentees, 'och')}, och vill veta vad nästa möte ska handla om.`,
        en: `Meets ${listed(mentor.mentees, 'and')}, and wants to know what the next meeting is about.`,
      },
    },
  ];
}

function ofIt({ it, unreadable }: Facts): Story {
  return {
    mail: it.mail,
    role: { sv: 'Är IT-administratör', en: 'Is the IT administrator' },
    story: {
      sv: `Lodestar får inte läsa kalendern för ${unreadable.name}. Det kan bara IT ändra.`,
      en: `Lodestar may not read the calendar of ${unreadable.name}. Only IT can change that.`,
    },
  };
}

function listed(people: readonly { readonly givenName: string }[], and: string): string {
  const names = people.map(({ givenName }) => givenName);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${and} `);
}
