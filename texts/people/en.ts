/** HR's list of people. */
import type { SameShape } from '../shape.ts';
import type { hr as hrSwedish } from './sv.ts';

export const hr: SameShape<typeof hrSwedish> = {
  people: {
    title: 'People',
    summary: (count) => `${count} in the programme`,
    search: 'Search name, department or place',
    filter: 'Show',
    all: 'Everyone',
    state: {
      waiting: 'Waiting',
      proposed: 'Has a proposal',
      matched: 'Matched',
      aside: 'Not asking for anybody new',
      paused: 'Paused',
      withdrawn: 'Has left',
    },
    columns: {
      name: 'Name',
      department: 'Department',
      role: 'Role',
      state: 'State',
      load: 'Mentees',
      since: 'Joined',
      bot: 'Reached in Teams',
    },
    load: (mentees, capacity) => `${mentees} of ${capacity}`,
    bot: { reachable: 'Yes', blocked: 'Has blocked the bot', 'not-installed': 'App is missing', unknown: 'Not tried' },
    empty: 'Nobody has joined yet',
    emptyBody:
      'Open the programme and tell people about it in Teams. Everyone who may join sees it on their home page.',
    emptyAction: 'To the programme',
    emptyOpen: 'Invite those you would like to have in it. Everyone who may join sees it on their home page.',
    emptyOver: 'Nobody took part',
    anyRole: 'All roles',
    anyDepartment: 'All departments',
    shownOf: (shown, hits) => `${shown} of ${hits} shown`,
    noHits: 'Nobody matches the search.',
    clear: 'Show everyone',
    caption: 'People in the programme',
  },
};
