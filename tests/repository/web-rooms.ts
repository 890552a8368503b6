/**
 * The rooms of the tab, low to high. A file uses its own room, lower ones, `parts` and the files of the ground; nothing
 * goes upwards, types included. Pages know each other by address alone, so a link is no import.
 */
export const webRooms = [
  { room: 'frame', why: 'what stands around every page and for want of one; it knows the pages by address alone' },
  { room: 'people', why: 'faces and names, which stand in nearly every room' },
  { room: 'programme', why: 'the settings that enrolment and matching work with' },
  { room: 'messages', why: 'what people will read, shown before pairs and groups are published' },
  { room: 'enrolment', why: 'who takes part, with their profile, and the import' },
  { room: 'choosing', why: 'mentors chosen among those who are enrolled' },
  { room: 'groups', why: 'groups are drafted with their letters, and are a part of the matching page' },
  { room: 'matching', why: "HR's draft: pairs, groups, letters, and the weights of the programme" },
  { room: 'goals', why: 'what a pair wants to reach' },
  { room: 'meetings', why: "a pair's meetings: list, month, offers of other times" },
  { room: 'surveys', why: 'what both are asked after a meeting' },
  { room: 'pairing', why: 'the page of a pair: its group, goals and meetings' },
  { room: 'booking', why: "HR's list of all series, and another try for what was parked" },
  { room: 'insight', why: 'how the programme stands, and what needs HR, with the ways to help' },
  { room: 'home', why: 'what matters now, from every room' },
] as const;

/** Below all rooms: what could ship in another product. It uses nothing else of the repository. */
export const webParts = 'parts';

/** The files beside the rooms that put them together. All others beside them are the ground, and use no room. */
export const webRoof = ['App.tsx', 'main.tsx', 'routes.tsx', 'vite.config.ts'] as const;
