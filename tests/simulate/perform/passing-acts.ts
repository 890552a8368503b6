import type { ActKind } from '../life/act.ts';
import { stands } from '../calendar/pair-meetings.ts';
import type { Deed } from './outlook-acts.ts';
import type { Doing, Return } from './scene.ts';
import { dayMs, hourMs } from './times.ts';

/** What happens to accounts and passes. */
export const passingDeeds = {
  /** Closed by mistake, or while something is mended; back before the grace is over. */
  'away-for-a-day': async (doing) => {
    const at = soon(doing);
    if (at === null || !(await doing.administration.disable(doing.member.oid))) return false;
    passes(doing, { at, what: 'account' });
    return true;
  },
  'without-address': async (doing) => {
    const { administration, member } = doing;
    const at = soon(doing);
    if (at === null || !(await administration.changeProfile(member.oid, { lacksMail: true }))) return false;
    passes(doing, { at, what: 'address' });
    return true;
  },
  /** Longer than the grace: they have left, also when the account is open again one day. */
  'away-for-weeks': async ({ administration, member, chronicle, look, nextMoment, chance, returning }) => {
    if (!(await administration.disable(member.oid))) return false;
    chronicle.left(member.oid, nextMoment);
    returning.set(member.oid, { at: look.at + chance.between(21, 35) * dayMs, what: 'account' });
    return true;
  },
} as const satisfies Partial<Record<ActKind, Deed>>;

/** Some hours before the clock stands still again; four working days at most. Null where there is no time for it. */
function soon({ look, chance, nextMoment }: Doing): number | null {
  const latest = Math.min(look.at + 90 * hourMs, nextMoment - hourMs);
  const earliest = look.at + 20 * hourMs;
  return latest < earliest ? null : chance.between(earliest, latest);
}

function passes({ member, look, pairs, chronicle, absences, returning }: Doing, back: Return): void {
  returning.set(member.oid, back);
  for (const pair of pairs) {
    const { organiser, guest } = pair;
    const people = pair.group?.members ?? [organiser, guest];
    // Whoever has done something just now may have taken away what stood ahead a moment ago.
    if (![organiser, guest].includes(member.oid) || chronicle.haveActed(people)) continue;
    const ahead = look.meetings
      .filter((meeting) => meeting.organiser === organiser && meeting.guest === guest)
      .filter((meeting) => meeting.start > look.at && stands(meeting))
      .map(({ uid, start }) => ({ uid, start }));
    const acts = chronicle.actsOf(people) + 1;
    absences.push({ organiser, guest, people, person: member.oid, from: look.at, until: back.at, ahead, acts });
  }
}
