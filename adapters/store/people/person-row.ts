import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { bars } from '#domain/programme/joining.ts';
import type { Person } from '#operations/ports/people.ts';
import type { Row } from '../columns.ts';
import { columns } from '../generated/tables.ts';
import { language, workingHours } from '../rows.ts';

const conversation = z.object({ conversationId: z.string(), serviceUrl: z.string() }).nullable();
const barred = z.enum(bars).nullable();
const botState = z.enum(['unknown', 'reachable', 'not-installed', 'blocked']);

/** Pictures are read one at a time and never together with people; what the database sorts and searches by, it keeps. */
const unread = ['photo', 'name_key_sv', 'name_key_en', 'sought'] as const;
type Unread = (typeof unread)[number];

export const personColumns = columns.person.filter(
  (column): column is Exclude<typeof column, Unread> => !unread.some((each) => each === column),
);

export function personOf(row: Omit<Row<'person'>, Unread>): Person {
  return {
    id: idOf(row.id),
    name: row.name,
    givenName: row.given_name,
    mail: row.mail,
    jobTitle: row.job_title,
    department: row.department,
    place: row.place,
    country: row.country,
    managerId: row.manager_id === null ? null : idOf(row.manager_id),
    language: language.parse(row.seen_language ?? row.language),
    enabled: row.enabled,
    ...(row.invited ? {} : { invited: false }),
    workingHours: workingHours.nullable().parse(row.working_hours),
    mailboxReadAt: row.mailbox_read_at,
    hasPhoto: row.photo_type !== null,
    botState: botState.parse(row.bot_state),
    conversation: conversation.parse(row.bot_conversation),
    ...barOf(row.barred),
    missing:
      row.missing_since === null || row.leaves_at === null
        ? null
        : { since: row.missing_since, leavesAt: row.leaves_at },
  };
}

function barOf(value: string | null): Pick<Person, 'barred'> {
  const bar = barred.parse(value);
  return bar === null ? {} : { barred: bar };
}
