import type { Facts } from './facts.ts';

interface InTwo {
  readonly sv: string;
  readonly en: string;
}

/** Somebody to be in the demonstration, and why. */
export interface Story {
  readonly mail: string;
  readonly role: InTwo;
  readonly story: InTwo;
  /** A good one to begin with. */
  readonly first?: true;
}

/** Whom to be in the lived-in world; each sentence is made of what is true there. */
export function livedInStories(facts: Facts): readonly Story[] {
  return [...ofLeads(facts), ...ofPairs(facts), ...ofOthers(facts)];
}

function ofLeads({ programme, hr, it, launchLead, inPreparation, unreadable }: Facts): readonly Story[] {
  const { pairsMet, pairings, waiting, helpWishes } = programme;
  return [
    {
      mail: hr.mail,
      role: { sv: 'Leder HR', en: 'Leads HR' },
      story: {
        sv: `Programmet är inne på fjärde månaden. ${pairsMet} av ${pairings} mentorpar har setts, ${waiting} väntar, och ${helpWishes === 1 ? 'en vill' : `${helpWishes} vill`} att HR hör av sig.`,
        en: `The programme is in its fourth month. ${pairsMet} of ${pairings} pairs have met, ${waiting} wait, and ${helpWishes === 1 ? 'one would' : `${helpWishes} would`} like HR to be in touch.`,
      },
      first: true,
    },
    {
      mail: launchLead.mail,
      role: { sv: 'Förbereder ett program', en: 'Prepares a programme' },
      story: {
        sv: `Leder ”${inPreparation.name.sv}”, som börjar ${inPreparation.startsOn} och inte är öppnat än.`,
        en: `Leads “${inPreparation.name.en}”, which begins on ${inPreparation.startsOn} and is not open yet.`,
      },
    },
    {
      mail: it.mail,
      role: { sv: 'IT-administratör', en: 'IT administrator' },
      story: {
        sv: `Lodestar får inte läsa kalendern för ${unreadable.name}. Det kan bara IT ändra.`,
        en: `Lodestar may not read the calendar of ${unreadable.name}. Only IT can change that.`,
      },
    },
  ];
}

function ofPairs({ mentee, mentor, callsOff, helpNow, otherLength }: Facts): readonly Story[] {
  return [
    {
      mail: mentee.mail,
      role: { sv: 'Adept', en: 'Mentee' },
      story: {
        sv: `Har träffat ${mentee.mentor.givenName} ${mentee.held} gånger. Målet är nått till ${mentee.goalPercent} procent.`,
        en: `Has met ${mentee.mentor.givenName} ${mentee.held} times. The goal is reached to ${mentee.goalPercent} per cent.`,
      },
      first: true,
    },
    {
      mail: mentor.mail,
      role: { sv: 'Mentor till flera', en: 'Mentor of several' },
      story: {
        sv: `Har ${mentor.mentees.length} adepter: ${listed(mentor.mentees, 'och')}.`,
        en: `Has ${mentor.mentees.length} mentees: ${listed(mentor.mentees, 'and')}.`,
      },
      first: true,
    },
    {
      mail: callsOff.mail,
      role: { sv: 'Adept', en: 'Mentee' },
      story: {
        sv: `Har ställt in ${callsOff.inARow} möten i rad med ${callsOff.mentor.givenName}.`,
        en: `Has called off ${callsOff.inARow} meetings in a row with ${callsOff.mentor.givenName}.`,
      },
    },
    {
      mail: helpNow.mail,
      role: { sv: 'Adept', en: 'Mentee' },
      story: { sv: 'Har bett HR att höra av sig.', en: 'Has asked HR to be in touch.' },
    },
    {
      mail: otherLength.mail,
      role: { sv: 'Adept', en: 'Mentee' },
      story: {
        sv: `Har föreslagit möten på ${otherLength.minutes} minuter och väntar på svar från ${otherLength.mentor.givenName}.`,
        en: `Has proposed meetings of ${otherLength.minutes} minutes and waits for ${otherLength.mentor.givenName}’s answer.`,
      },
    },
  ];
}

function ofOthers({ unreadable, waiting, invited }: Facts): readonly Story[] {
  return [
    {
      mail: unreadable.mail,
      role: { sv: 'Ny adept', en: 'New mentee' },
      story: {
        sv: `Fick ${unreadable.mentor.givenName} som mentor i november. Inget möte är bokat, för kalendern går inte att läsa.`,
        en: `Got ${unreadable.mentor.givenName} as a mentor in November. No meeting is booked, since the calendar cannot be read.`,
      },
    },
    {
      mail: waiting.mail,
      role: { sv: 'Väntar', en: 'Waits' },
      story: {
        sv: `Har anmält sig från ${waiting.city} och har ingen mentor än.`,
        en: `Has joined from ${waiting.city} and has no mentor yet.`,
      },
    },
    {
      mail: invited.mail,
      role: { sv: 'Inbjuden', en: 'Invited' },
      story: { sv: 'Är inbjuden och har inte svarat.', en: 'Is invited and has not answered.' },
      first: true,
    },
  ];
}

function listed(people: readonly { readonly givenName: string }[], and: string): string {
  const names = people.map(({ givenName }) => givenName);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${and} `);
}
