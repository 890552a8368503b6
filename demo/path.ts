import { address } from '#standin/company/identity.ts';
import type { Demonstration } from '#standin/control/demonstration.ts';
import { appTab, wordOf, type Place } from '#teams-app/contract/places.ts';
import type { WorldName } from './world/names.ts';
import { demonstrationPersonas } from './personas.ts';

type Stop = Demonstration['path'][number];

const { hrLead, mentee } = demonstrationPersonas;
/** Has joined in the sample, so that the path can be followed without filling in a form. */
const waiting = address('tuva.sjodin');

function inTab(place: Place): Stop['place'] {
  return { view: 'tab', tab: appTab, subPage: wordOf(place) };
}

/** The main job in eight stops. What stands in quotation marks is a button's own word. */
const mainJob: readonly Stop[] = [
  {
    title: { sv: 'HR startar programmet', en: 'HR starts the programme' },
    text: {
      sv: 'Karin bestämmer syfte, tid och hur ofta man ses. Förslagen är ifyllda, och det mesta kan ändras efteråt.',
      en: 'Karin decides the purpose, the dates and how often people meet. Suggestions are filled in, and most can be changed later.',
    },
    mail: hrLead,
    place: inTab({ page: 'hr/programme' }),
  },
  {
    title: { sv: 'Emma går med', en: 'Emma joins' },
    text: {
      sv: 'Några korta steg: vad Emma vill lära sig, ett mål med egna ord och när det passar. Fyll gärna i och gå med.',
      en: 'A few short steps: what Emma wants to learn, a goal in her own words and when it suits. Fill it in and join if you like.',
    },
    mail: mentee,
    place: inTab({ page: 'me' }),
  },
  {
    title: { sv: 'HR granskar förslagen', en: 'HR reviews the proposals' },
    text: {
      sv: 'Varje förslag säger varför två passar ihop. Karin kan byta mentor och låsa det som är bra.',
      en: 'Each proposal says why two people suit each other. Karin can change the mentor and lock what is good.',
    },
    before: { sv: 'Tryck på ”Föreslå mentorpar”.', en: 'Press “Propose pairs”.' },
    mail: hrLead,
    place: inTab({ page: 'hr/matching' }),
  },
  {
    title: { sv: 'HR publicerar', en: 'HR publishes' },
    text: {
      sv: 'Innan något skickas visas vilka som får besked och vad de får läsa. Sedan bokas mötena av sig själva.',
      en: 'Before anything is sent it shows who will be told and what they will read. Then the meetings are booked by themselves.',
    },
    before: {
      sv: 'Publicera förslagen, och tryck sedan på ”Publicera och boka”.',
      en: 'Publish the proposals, then press “Publish and book”.',
    },
    mail: hrLead,
    place: inTab({ page: 'hr/matching' }),
  },
  {
    title: { sv: 'Tuva får veta vem det blir', en: 'Tuva hears who it is' },
    text: {
      sv: 'Kortet i chatten säger vem mentorn är, varför just de två och vad som händer nu.',
      en: 'The card in the chat says who the mentor is, why the two of them, and what happens now.',
    },
    before: { sv: 'Publicera förslagen, i stopp 4.', en: 'Publish the proposals, at stop 4.' },
    mail: waiting,
    place: { view: 'chat' },
  },
  {
    title: { sv: 'Mötena står i kalendern', en: 'The meetings are in the calendar' },
    text: {
      sv: 'Alla möten ligger i Outlook, på tider som är lediga för båda. Gå framåt i kalendern till det första, och flytta det gärna.',
      en: 'All meetings are in Outlook, at times that are free for both. Go forward in the calendar to the first one, and move it if you like.',
    },
    before: { sv: 'Publicera förslagen, i stopp 4.', en: 'Publish the proposals, at stop 4.' },
    mail: waiting,
    place: { view: 'calendar' },
  },
  {
    title: { sv: 'Frågan efter mötet', en: 'The question after the meeting' },
    text: {
      sv: 'Efter mötet frågar Lodestar i chatten hur det var. HR får siffror från minst fem personer, aldrig enskilda svar.',
      en: 'After the meeting Lodestar asks in the chat how it was. HR gets figures from at least five people, never single answers.',
    },
    before: {
      sv: 'Gå dit som Tuva, tryck på klockan överst och välj ”Strax efter mitt nästa möte”.',
      en: 'Go there as Tuva, press the clock at the top and choose “Just after my next meeting”.',
    },
    mail: waiting,
    place: { view: 'chat' },
  },
  {
    title: { sv: 'HR ser helheten', en: 'HR sees the whole' },
    text: {
      sv: 'Hur många som är med, har en mentor och har setts, och vem som behöver hjälp. Det som sägs mellan två stannar där.',
      en: 'How many have joined, have a mentor and have met, and who needs help. What two people say stays between them.',
    },
    mail: hrLead,
    place: inTab({ page: 'hr/overview' }),
  },
];

/** The guided path of each world; none where there is nothing to see before somebody has done the whole work. */
export const pathOf: Readonly<Record<Exclude<WorldName, 'lived-in'>, readonly Stop[]>> = { empty: [], launch: mainJob };
