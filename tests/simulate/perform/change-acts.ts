import { readHours } from '../calendar/from-graph.ts';
import type { ActKind } from '../life/act.ts';
import type { Deed } from './outlook-acts.ts';
import type { Doing } from './scene.ts';
import { dayMs } from './times.ts';

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** What a change of life does to accounts and mailboxes. */
export const changeDeeds = {
  'leaves-slowly': async (doing) => {
    const { member, look, nextMoment, chronicle, leaving } = doing;
    if (!(await doing.administration.disable(member.oid))) return false;
    chronicle.left(member.oid, nextMoment);
    leaving.set(member.oid, look.at + 3 * dayMs);
    return true;
  },
  'leaves-at-once': async (doing) => {
    if (!(await doing.administration.delete(doing.member.oid))) return false;
    doing.chronicle.left(doing.member.oid, doing.nextMoment);
    return true;
  },
  'new-hours': (doing) => {
    const dayOff = doing.chance.between(0, 4);
    const startTime = doing.chance.happens(0.5) ? '07:00' : '09:00';
    const endTime = doing.chance.happens(0.5) ? '15:00' : '17:30';
    const daysOfWeek = workdays.filter((_, day) => day !== dayOff || doing.chance.happens(0.5));
    return changeMailbox(doing, { workingHours: { daysOfWeek, startTime, endTime } });
  },
  'new-zone': (doing) => {
    const timeZone = doing.chance.happens(0.5) ? 'GMT Standard Time' : 'FLE Standard Time';
    const workingHours = { daysOfWeek: workdays, startTime: '08:00', endTime: '17:00' };
    return changeMailbox(doing, { timeZone, workingHours });
  },
  'new-name': (doing) =>
    doing.administration.changeProfile(doing.member.oid, { surname: `Nylund-${doing.chance.between(100, 999)}` }),
  'new-address': async ({ administration, member, chance, company }) => {
    const mail = `ny.${chance.between(1e5, 1e6)}@${company.domain}`;
    if (!(await administration.changeProfile(member.oid, { mail }))) return false;
    company.addresses.set(mail, member.oid);
    return true;
  },
} as const satisfies Partial<Record<ActKind, Deed>>;

async function changeMailbox(doing: Doing, change: object): Promise<boolean> {
  const { administration, member, company, chronicle, look } = doing;
  if (!(await administration.changeMailbox(member.oid, change))) return false;
  const hours = await readHours(company.graph, member.oid);
  if (hours !== null) chronicle.hours(member.oid, look.at, hours);
  return true;
}
