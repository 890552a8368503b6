import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  approve,
  entryOf,
  lift,
  managerAnswers,
  refuse,
  takenBack,
  waitsUntil,
  type Application,
} from '#domain/enrolment/application.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import { approvals, everybodyIsIn, yesNeededFor, type Admission } from '#domain/programme/mentor-rule.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { enrolmentOf, programmeOf } from '../../adapters/store/world.ts';

const now = Temporal.Instant.from('2026-11-30T09:00:00Z');
const later = (days: number) => now.add({ hours: 24 * days });
const programme = programmeOf('open');
const [lead, manager] = [idOf<'Person'>('lead'), idOf<'Person'>('manager')];
const everyone: Admission = { ...everybodyIsIn, approval: 'everyone' };
const mentors: Admission = { ...everybodyIsIn, approval: 'mentors' };
const managersOnly: Admission = { approval: 'none', mentorRule: { ...everybodyIsIn.mentorRule, managersYes: true } };

const enrolled = (roles: readonly Role[]): Enrolment => ({
  ...enrolmentOf(programme, idOf('ada'), 'mentor'),
  id: idOf('e'),
  roles,
  capacity: roles.includes('mentor') ? 2 : 0,
});

interface Given {
  readonly existing?: Enrolment | null;
  readonly application?: Application | null;
  readonly at?: Temporal.Instant;
}
function enters(admission: Admission, roles: readonly Role[], { existing, application, at }: Given = {}) {
  const whole = { admission, existing: existing ?? null, application: application ?? null, managerId: manager };
  return entryOf({ ...whole, enrolled: enrolled(roles), now: at ?? now });
}
function accepted<Outcome extends object>(outcome: Outcome | Refused<string>): Outcome {
  if (isRefused(outcome)) throw new Error(String(outcome.refused));
  return outcome;
}
function applied(admission: Admission, roles: readonly Role[]) {
  const { enrolment, application } = accepted(enters(admission, roles));
  if (application === null) throw new Error('Nobody applies');
  return { enrolment, application };
}

describe('somebody who joins', () => {
  test('is in at once where nobody has to say yes', () => {
    expect(enters(everybodyIsIn, ['mentor'])).toMatchObject({ enrolment: { status: 'enrolled' }, application: null });
    expect(enters(mentors, ['mentee'])).toMatchObject({ enrolment: { status: 'enrolled' }, application: null });
  });

  test('waits where it takes a yes, and takes no part meanwhile', () => {
    expect(applied(everyone, ['mentee']).enrolment.status).toBe('applied');
    expect(applied(mentors, ['mentor', 'mentee'])).toMatchObject({
      enrolment: { status: 'applied' },
      application: { state: 'waiting', roles: ['mentor', 'mentee'], managerId: null },
    });
    expect(applied(managersOnly, ['mentor']).application.managerId).toBe(manager);
  });

  test('and is in as a mentee keeps that while being a mentor waits', () => {
    const existing = enrolled(['mentee']);
    const entry = accepted(enters(mentors, ['mentor', 'mentee'], { existing }));
    expect(entry.enrolment).toMatchObject({ status: 'enrolled', roles: ['mentee'], capacity: 0 });
    expect(entry.application).toMatchObject({ state: 'waiting', roles: ['mentor', 'mentee'], capacity: 2 });
    if (entry.application === null) throw new Error('Nobody applies');
    const yes = accepted(approve({ enrolment: entry.enrolment, application: entry.application }, lead, later(1)));
    expect(yes.enrolment).toMatchObject({ status: 'enrolled', roles: ['mentor', 'mentee'], capacity: 2 });
    expect(yes.enrolment.enrolledAt).toEqual(existing.enrolledAt);
  });

  test('is in at once after asking for nothing any more that takes a yes', () => {
    const { enrolment, application } = applied(mentors, ['mentor']);
    const entry = accepted(enters(mentors, ['mentee'], { existing: enrolment, application }));
    expect(entry).toMatchObject({ enrolment: { status: 'enrolled' }, application: { state: 'withdrawn' } });
  });
});

describe('an answer', () => {
  test('of yes lets in from that moment', () => {
    const yes = accepted(approve(applied(everyone, ['mentee']), lead, later(2)));
    expect(yes).toMatchObject({ enrolment: { status: 'enrolled' }, application: { state: 'approved' } });
    expect(yes.enrolment.enrolledAt).toEqual(later(2));
  });

  test('of no needs a reason, and words where the reason is the lead’s own', () => {
    const waiting = applied(everyone, ['mentee']);
    const said = { by: lead, words: ' ' };
    expect(refuse(waiting, { ...said, reason: 'own' }, now)).toEqual({ refused: 'reason-missing' });
    expect(refuse(waiting, { ...said, reason: 'own', words: 'x'.repeat(501) }, now)).toEqual({
      refused: 'text-too-long',
    });
    const no = accepted(refuse(waiting, { ...said, reason: 'full' }, now));
    expect(no).toMatchObject({ enrolment: { status: 'refused' }, application: { state: 'refused', reason: 'full' } });
  });

  test('of no keeps from asking again for thirty days, unless a lead lifts it or they ask for less', () => {
    const { enrolment, application } = accepted(
      refuse(applied(mentors, ['mentor']), { reason: 'criteria', words: '', by: lead }, now),
    );
    const again = { existing: enrolment, application };
    expect(enters(mentors, ['mentor'], { ...again, at: later(29) })).toEqual({ refused: 'refused-lately' });
    expect(enters(mentors, ['mentor'], { ...again, at: later(30) })).toMatchObject({
      application: { state: 'waiting' },
    });
    expect(enters(mentors, ['mentee'], { ...again, at: later(1) })).toMatchObject({
      enrolment: { status: 'enrolled' },
    });
    const lifted = accepted(lift(application, later(1)));
    expect(enters(mentors, ['mentor'], { existing: enrolment, application: lifted, at: later(1) })).toMatchObject({
      enrolment: { status: 'applied' },
      application: { state: 'waiting', reason: null },
    });
  });

  test('of a manager decides where nobody else has to say yes, and is read by leads where they do', () => {
    const alone = applied(managersOnly, ['mentor']);
    const yes = accepted(managerAnswers(alone, { yes: true, admission: managersOnly }, now));
    expect(yes).toMatchObject({
      enrolment: { status: 'enrolled' },
      application: { state: 'approved', decidedBy: null },
    });
    const no = accepted(managerAnswers(alone, { yes: false, admission: managersOnly }, now));
    expect(no).toMatchObject({ enrolment: { status: 'refused' }, application: { reason: 'manager' } });
    const both: Admission = { ...managersOnly, approval: 'mentors' };
    const waiting = applied(both, ['mentor']);
    const told = accepted(managerAnswers(waiting, { yes: false, admission: both }, now));
    expect(told).toMatchObject({ application: { state: 'waiting', managersAnswer: 'no' } });
    expect(managerAnswers(told, { yes: true, admission: both }, now)).toEqual({ refused: 'already-answered' });
  });

  test('comes once: whatever was answered or taken back is not answered again', () => {
    const waiting = applied(everyone, ['mentee']);
    const back = takenBack(waiting.application, now);
    if (back === null) throw new Error('Nothing was taken back');
    const done = [accepted(approve(waiting, lead, now)), { enrolment: waiting.enrolment, application: back }];
    for (const each of done) {
      expect(approve(each, lead, now)).toEqual({ refused: 'not-applying' });
      expect(refuse(each, { reason: 'full', words: '', by: lead }, now)).toEqual({ refused: 'not-applying' });
      expect(takenBack(each.application, now)).toBeNull();
    }
  });
});

const admissions = fc.record({
  approval: fc.constantFrom(...approvals),
  mentorRule: fc.boolean().map((managersYes) => ({ ...everybodyIsIn.mentorRule, managersYes })),
});
const rolesOf = fc.subarray<Role>(['mentor', 'mentee'], { minLength: 1 });

test('nobody takes part, or gets a role, for which a yes is needed and nobody has said it', () => {
  fc.assert(
    fc.property(admissions, fc.array(rolesOf, { minLength: 1, maxLength: 6 }), (admission, wishes) => {
      let existing: Enrolment | null = null;
      let application: Application | null = null;
      for (const roles of wishes) {
        const before: readonly Role[] = existing?.status === 'enrolled' ? existing.roles : [];
        const entry: ReturnType<typeof enters> = enters(admission, roles, { existing, application });
        if (isRefused(entry)) throw new Error('Nobody was refused');
        const mentor: boolean = entry.enrolment.roles.includes('mentor') && !before.includes('mentor');
        const isNew: boolean = existing?.status !== 'enrolled';
        const isIn: boolean = entry.enrolment.status === 'enrolled';
        expect(isIn && yesNeededFor(admission, { mentor, isNew }).length > 0).toBe(false);
        existing = entry.enrolment;
        application = entry.application ?? application;
        expect(waitsUntil(application ?? applied(everyone, ['mentee']).application, now)).toBeNull();
      }
    }),
  );
});
