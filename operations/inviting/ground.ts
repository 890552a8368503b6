import type { ReminderGround } from '#domain/inviting/invitation.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';

/** What decides when somebody is reminded; holidays are those of the programme's country. */
export function reminderGround({ holidays }: Pick<Context, 'holidays'>, programme: Programme): ReminderGround {
  const { country } = programme;
  return {
    programme,
    isDayOff: (date) => country !== '' && holidays.between(country, date, date).length > 0,
  };
}
