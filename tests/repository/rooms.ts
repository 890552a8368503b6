/**
 * The floors of the house and their rooms, low to high. A file uses its own room, rooms below it, and the ground: files
 * that stand in no room. Files of the roof put the rooms together, and no room uses them. Types count as well.
 */
export interface Floor {
  readonly folder: string;
  readonly rooms: readonly { readonly room: string; readonly why: string }[];
  /** Files beside the rooms that use them. */
  readonly roof: readonly string[];
  /** Folders that belong to the ground: they use no room, and every room may use them. */
  readonly ground?: readonly string[];
}

const domain: Floor = {
  folder: 'domain',
  rooms: [
    { room: 'time', why: 'dates, hours and zones, for everything that is planned' },
    { room: 'messages', why: 'how much people are written to unasked, whatever it is about' },
    { room: 'programme', why: 'what a company runs, and how it matches' },
    { room: 'enrolment', why: "a person's part in a programme" },
    { room: 'inviting', why: 'who is asked to take part, and how far they have come' },
    { room: 'meetings', why: 'one meeting, the rhythm it belongs to, other times for it' },
    { room: 'booking', why: 'a slot for the whole series, and what becomes of it in a calendar' },
    { room: 'matching', why: 'who suits whom, of those who are enrolled' },
    { room: 'choosing', why: 'mentees choose among those whom matching suggests' },
    { room: 'groups', why: 'more than two, put together by what matching knows' },
    { room: 'pairing', why: 'a proposal or a group that has begun, with its meetings' },
    { room: 'surveys', why: 'what both are asked about a meeting of their pairing' },
    { room: 'goals', why: 'what a mentee of a pairing wants to reach, moved by answers' },
    { room: 'insight', why: 'figures of all of it' },
    { room: 'access', why: 'who may read what of all of it, and in which form' },
    { room: 'leads', why: 'what leads are told of, and to whom they write, by what they may read' },
  ],
  roof: [],
};

const operations: Floor = {
  folder: 'operations',
  ground: ['operations/ports'],
  rooms: [
    { room: 'access', why: 'who may do and read what, before anything else' },
    { room: 'messages', why: 'what people are owed and how it reaches them, whatever it is about' },
    { room: 'candidates', why: 'who can be given somebody new, which beginnings and endings change' },
    { room: 'series', why: 'a series and both calendars, read and not changed' },
    { room: 'meetings', why: 'single meetings: offers, moves, skips, settling' },
    { room: 'pairing', why: 'beginning, pause and end, with the meetings that hang on them' },
    { room: 'enrolment', why: 'joining, and leaving, which ends pairings' },
    { room: 'people', why: 'the directory and mailboxes: who leaves or changes' },
    { room: 'programme', why: 'its set-up, its days and its end, which ends pairings' },
    { room: 'inviting', why: 'asking people of the directory to join a programme' },
    { room: 'matching', why: 'rounds, from which pairings begin' },
    { room: 'choosing', why: 'requests, from which pairings begin; what is suggested comes from matching' },
    { room: 'groups', why: 'groups, proposed with what matching knows' },
    { room: 'booking', why: 'the whole series in Outlook, planned, booked, repaired, followed, ended' },
    { room: 'surveys', why: 'asked when a meeting is settled' },
    { room: 'goals', why: 'set by a pairing' },
    { room: 'home', why: "somebody's own page, of all that is theirs" },
    { room: 'insight', why: 'how it goes and what needs somebody, for HR and IT' },
    { room: 'leads', why: 'what needs somebody, brought to them, and what leads write to lists' },
  ],
  roof: ['composers.ts', 'run-job.ts'],
};

const store: Floor = {
  folder: 'adapters/store',
  ground: ['adapters/store/generated'],
  rooms: [
    { room: 'programme', why: 'its row alone' },
    { room: 'enrolment', why: 'rows of people in a programme' },
    { room: 'people', why: 'rows of people' },
    { room: 'inviting', why: 'rows of invitations to people' },
    { room: 'matching', why: 'rounds and proposals of enrolments' },
    { room: 'choosing', why: 'choices and requests, with proposals' },
    { room: 'pairing', why: 'pairings, with the proposal they came from' },
    { room: 'groups', why: 'groups, with the pairing they became' },
    { room: 'meetings', why: 'meetings and offers' },
    { room: 'booking', why: 'series with everything a step needs to know of them' },
    { room: 'surveys', why: 'surveys and answers' },
    { room: 'goals', why: 'goals' },
    { room: 'messages', why: 'notices' },
    { room: 'insight', why: 'answers as far as figures may tell them' },
    { room: 'leads', why: 'what leads chose, were told and wrote' },
  ],
  roof: ['store.ts', 'due-jobs.ts'],
};

const cards: Floor = {
  folder: 'bot/cards',
  rooms: [
    { room: 'enrolment', why: 'the form to join' },
    { room: 'inviting', why: 'invitations, and answers to applicants' },
    { room: 'choosing', why: 'suggestions and requests' },
    { room: 'groups', why: 'the introduction of a group' },
    { room: 'matching', why: 'rounds that run by themselves, to those who lead' },
    { room: 'pairing', why: 'the introduction and the end of a pair' },
    { room: 'meetings', why: 'offers and changes of times' },
    { room: 'surveys', why: 'the questions after a meeting' },
    { room: 'home', why: "answers about somebody's own people, meetings and goals" },
    { room: 'leads', why: 'what needs leads, and what they write' },
  ],
  roof: [],
};

const texts: Floor = {
  folder: 'texts',
  rooms: [
    { room: 'words', why: "the field's words, which all others are made with" },
    { room: 'frame', why: 'what stands around everything: navigation, help, what went wrong' },
    { room: 'people', why: "HR's list of people" },
    { room: 'programme', why: 'the programme and how it matches' },
    { room: 'enrolment', why: 'joining, the profile, the import' },
    { room: 'matching', why: 'rounds, and reasons for two people' },
    { room: 'choosing', why: 'choosing and being chosen' },
    { room: 'pairing', why: 'the introduction of two people, with the reasons of matching' },
    { room: 'inviting', why: 'invitations and applications' },
    { room: 'groups', why: 'the introduction of more than two, as of two' },
    { room: 'refusals', why: 'why something was not possible, the faults of groups among them' },
    { room: 'meetings', why: 'when meetings are, and what speaks for a time' },
    { room: 'booking', why: 'the invitation, and the list of series' },
    { room: 'surveys', why: 'the questions' },
    { room: 'goals', why: 'the goals' },
    { room: 'home', why: 'the home page' },
    { room: 'insight', why: 'how it stands' },
    { room: 'leads', why: 'what needs leads, and what they write' },
    { room: 'launch', why: 'a programme from its name to its first pairs' },
  ],
  roof: ['tab-sv.ts', 'tab-en.ts', 'tab-leads-sv.ts', 'tab-leads-en.ts', 'bot.ts', 'api.ts', 'in-group.ts'],
};

const api: Floor = {
  folder: 'teams-app/api',
  rooms: [
    { room: 'messages', why: 'what people will read' },
    { room: 'programme', why: 'the programme' },
    { room: 'enrolment', why: 'joining, the profile, the import' },
    { room: 'people', why: 'who I am here, with profile and programme' },
    { room: 'inviting', why: 'inviting people, the page before joining, and applications' },
    { room: 'meetings', why: 'meetings, offers and the calendar feed' },
    { room: 'matching', why: 'rounds' },
    { room: 'choosing', why: 'choosing a mentor' },
    { room: 'groups', why: 'groups, with the messages they bring' },
    { room: 'goals', why: 'goals' },
    { room: 'pairing', why: 'a pairing, with its meetings and goals' },
    { room: 'surveys', why: 'what is asked, and the answer' },
    { room: 'home', why: 'all that is mine, pairings and surveys' },
    { room: 'booking', why: "HR's list of series" },
    { room: 'insight', why: 'what HR sees of all of it' },
    { room: 'leads', why: 'what leads are told of, and what they write' },
  ],
  roof: ['server.ts'],
};

const web: Floor = {
  folder: 'teams-app/web',
  ground: ['teams-app/web/parts'],
  rooms: [
    { room: 'faces', why: 'faces and names, which stand in nearly every room and in the frame' },
    { room: 'frame', why: 'what stands around every page and for want of one; it knows the pages by address alone' },
    { room: 'people', why: 'who takes part, as a list' },
    { room: 'programme', why: 'the settings that enrolment and matching work with' },
    { room: 'messages', why: 'what people will read, shown before pairs and groups are published' },
    { room: 'enrolment', why: 'who takes part, with their profile, and the import' },
    { room: 'inviting', why: 'whom to ask, the page before joining, and who waits for a yes' },
    { room: 'choosing', why: 'mentors chosen among those who are enrolled' },
    { room: 'groups', why: 'groups are drafted with their letters, and are a part of the matching page' },
    { room: 'matching', why: "HR's draft: pairs, groups, letters, and the weights of the programme" },
    { room: 'goals', why: 'what a pair wants to reach' },
    { room: 'meetings', why: "a pair's meetings: list, month, offers of other times" },
    { room: 'surveys', why: 'what both are asked after a meeting' },
    { room: 'pairing', why: 'the page of a pair: its group, goals and meetings' },
    { room: 'booking', why: "HR's list of all series, and another try for what was parked" },
    { room: 'insight', why: 'how the programme stands, and what needs HR, with the ways to help' },
    { room: 'launch', why: 'a programme from its name to its first pairs, with whom it invites and how it matches' },
    { room: 'home', why: 'what matters now, from every room' },
    { room: 'leads', why: 'what leads write to a list of people, and choose to be told' },
  ],
  roof: ['App.tsx', 'main.tsx', 'routes.tsx'],
};

export const floors: readonly Floor[] = [domain, operations, store, cards, texts, api, web];
