import type { FreeBusyStatus } from '@microsoft/microsoft-graph-types';
import type { Period } from './dates.ts';
import { weekly, type CalendarEntry } from './entries.ts';
import { findPlace, invite, type Wish } from './place.ts';
import type { Random } from '../../random.ts';
import { wording, type Member } from './staff.ts';

interface OwnTime {
  readonly sv: string;
  readonly en: string;
  readonly wish: Wish;
  readonly showAs?: FreeBusyStatus;
}

const morning = { earliest: 7 * 60, latest: 12 * 60 } as const;
const afternoon = { earliest: 13 * 60, latest: 18 * 60 } as const;

const focus: readonly OwnTime[] = [
  { sv: 'Fokustid', en: 'Focus time', wish: { minutes: 120, ...morning } },
  { sv: 'Fokustid', en: 'Focus time', wish: { minutes: 120, ...afternoon } },
];

/** Nearly everyone keeps some time for what has come in since the day before. */
const correspondence: readonly OwnTime[] = [
  {
    sv: 'Mejl och ärenden',
    en: 'Mail and requests',
    wish: {
      minutes: 60,
      weekdays: [
        [1, 4],
        [2, 5],
      ],
    },
  },
  { sv: 'Förbereda veckan', en: 'Prepare the week', wish: { minutes: 60, ...afternoon } },
];

/** What the week holds besides meetings, by department. */
const duties: Readonly<Record<string, readonly OwnTime[]>> = {
  Ledning: [
    { sv: 'Samtal med styrelsen', en: 'Call with the board', wish: { minutes: 60, ...afternoon } },
    { sv: 'Ute i verksamheten', en: 'Out among the teams', wish: { minutes: 180 } },
  ],
  Driftcentral: [
    { sv: 'Vakt vid pulten', en: 'Desk duty', wish: { minutes: 180 } },
    { sv: 'Överlämning av skift', en: 'Shift handover', wish: { minutes: 30, weekdays: [[1, 3, 5]] } },
  ],
  Fältservice: [
    { sv: 'Verk i drift: platsbesök', en: 'Site visit', wish: { minutes: 180, ...morning } },
    { sv: 'Verk i drift: platsbesök', en: 'Site visit', wish: { minutes: 180, ...afternoon } },
  ],
  Kontorsservice: [
    { sv: 'Bemanna receptionen', en: 'Staff the front desk', wish: { minutes: 180, ...morning } },
    {
      sv: 'Post och leveranser',
      en: 'Post and deliveries',
      wish: {
        minutes: 60,
        weekdays: [
          [1, 3],
          [2, 4],
        ],
      },
    },
  ],
  'Ekonomi och inköp': [
    { sv: 'Avstämning av konton', en: 'Reconciliation', wish: { minutes: 120 } },
    { sv: 'Leverantörssamtal', en: 'Supplier call', wish: { minutes: 60 } },
  ],
  HR: [
    { sv: 'Öppen HR-timme', en: 'Open HR hour', wish: { minutes: 60, ...afternoon } },
    { sv: 'Intervjuer', en: 'Interviews', wish: { minutes: 120 } },
  ],
  IT: [
    { sv: 'Jour i ärendekön', en: 'Ticket duty', wish: { minutes: 180 } },
    { sv: 'Servicefönster', en: 'Maintenance window', wish: { minutes: 60, ...afternoon } },
  ],
  'Kund och marknad': [
    { sv: 'Kundsamtal', en: 'Customer call', wish: { minutes: 60 } },
    { sv: 'Kundbesök', en: 'Customer visit', wish: { minutes: 180 } },
  ],
  Teknik: [
    { sv: 'Ritningsgranskning', en: 'Design review', wish: { minutes: 90 } },
    { sv: 'Mätlabbet', en: 'Test laboratory', wish: { minutes: 120 } },
  ],
  'Digitala tjänster': [
    {
      sv: 'Kodgranskning',
      en: 'Code review',
      wish: {
        minutes: 60,
        weekdays: [
          [1, 3],
          [2, 4],
        ],
      },
    },
    { sv: 'Support till driften', en: 'Support for operations', wish: { minutes: 90 } },
  ],
};

const lunchTraining: readonly OwnTime[] = [
  { sv: 'Lunchträning', en: 'Lunch training', wish: { minutes: 60, earliest: 11 * 60, latest: 12 * 60 } },
  { sv: 'Lunchpromenad', en: 'Lunch walk', wish: { minutes: 30, earliest: 11 * 60, latest: 12 * 60 }, showAs: 'free' },
];

/** A person's own recurring time: focus, duties of the department, training at lunch, part-time afternoons. */
export function ownTime(member: Member, period: Period, random: Random): CalendarEntry[] {
  const wanted = [
    ...(random.chance(85) ? focus : focus.slice(0, 1)),
    ...(duties[member.department] ?? []),
    ...(random.chance(80) ? correspondence : []),
    ...random.shuffled(lunchTraining).slice(0, random.whole(2)),
  ];
  return [...afternoonsOff(member, period), ...wanted.flatMap((own) => book(member, own, period, random))];
}

function book(member: Member, own: OwnTime, period: Period, random: Random): CalendarEntry[] {
  const place = findPlace(member, [], own.wish, random);
  if (place === undefined) return [];
  invite(member, [], place, random);
  const subject = wording(member, own.sv, own.en);
  return weekly(period, { organiser: member, subject, showAs: own.showAs ?? 'busy' }, place);
}

function afternoonsOff(member: Member, period: Period): CalendarEntry[] {
  const weekdays = member.employee.afternoonsOff;
  if (weekdays === undefined) return [];
  const subject = wording(member, 'Ledig eftermiddag (deltid)', 'Afternoon off (part-time)');
  return weekly(period, { organiser: member, subject, showAs: 'oof' }, { weekdays, from: 12 * 60, minutes: 5 * 60 });
}
