import { pairKey, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Outlook } from '../drive/outlook.ts';
import type { Doing } from './scene.ts';
import { isFreeForAll, nextMeeting, ownId, peopleOf, timesNear } from './times.ts';

/** A guest answers with another time, in which all are free if there is one; `how` is a perhaps or a no. */
export async function propose(doing: Doing, how: Outlook['declineProposing']): Promise<boolean> {
  const { chance, chronicle, member, proposals } = doing;
  const meeting = nextMeeting(doing);
  const id = meeting && ownId(doing, meeting);
  if (meeting === null || id === null || meeting.guest !== member.oid) return false;
  const times = timesNear(doing, meeting);
  const free = times.filter((each) => isFreeForAll(doing, meeting, each));
  const span = chance.pick(free.length > 0 ? free : times);
  if (span === null) return false;
  const people = peopleOf(doing, meeting);
  // What one of them has done just now, such as moving the meeting, is not known yet.
  const isOpen = !chronicle.haveActed(people) && (await isOpenToProposals(doing, meeting));
  if (!(await how(meeting.guest, id, span))) return false;
  if (isOpen) {
    const { uid, organiser, guest, start } = meeting;
    // The proposal itself is written down as an act right after this.
    const acts = chronicle.actsOf(people) + 1;
    proposals.push({ uid, organiser, guest, people, meeting: start, ...span, since: doing.look.at, acts });
  }
  return true;
}

/** The product knows of the meeting as it is, and nothing is under way with it: one offer at a time. */
async function isOpenToProposals(
  { company, pairs, chronicle, look, proposals }: Doing,
  meeting: PairMeeting,
): Promise<boolean> {
  const pair = pairs.find((each) => pairKey(each) === pairKey(meeting));
  if (pair === undefined || chronicle.isPaused(pair, look.at)) return false;
  if (proposals.some(({ uid }) => uid === meeting.uid)) return false;
  const { pairings } = await company.tab.home(meeting.guest);
  const told = pairings.find(({ id, status }) => id === pair.id && ['introduced', 'active'].includes(status));
  const known = told?.meetings.find(({ start }) => Date.parse(start) === meeting.start);
  if (told === undefined || known === undefined || known.changing !== null) return false;
  return ['planned', 'moved'].includes(known.status) && !told.offers.some((offer) => offer.meeting?.id === known.id);
}
