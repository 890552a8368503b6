import type { Language } from '#domain/programme/programme.ts';
import type { ServiceHealth } from '#operations/insight/service-health.ts';
import type { Job } from '#operations/job.ts';
import { textsIn } from '../reader.ts';
import type { HealthBody } from '../../contract/health.ts';

/** How the service stands, in the reader's language. */
export function healthBody(health: ServiceHealth, language: Language): HealthBody {
  const { directoryReadAt, changesReadAt, mailboxes, calendars, bot, mail, parked } = health;
  const jobs: Readonly<Record<Job['kind'], string>> = textsIn(language).jobs;
  const { states, notInstalledBecause, undelivered } = bot;
  return {
    directory: { readAt: directoryReadAt?.toString() ?? null, changesAt: changesReadAt?.toString() ?? null },
    mailboxes,
    calendars: {
      ...calendars,
      oldZones: [...calendars.oldZones],
      troubles: calendars.troubles.map((trouble) => ({ ...trouble, since: trouble.since.toString() })),
    },
    bot: {
      reachable: states.reachable,
      notInstalled: states['not-installed'],
      blocked: states.blocked,
      unknown: states.unknown,
      notInstalledBecause: [...notInstalledBecause],
      undelivered,
    },
    mail: { ...mail },
    parked: parked.map(({ job, reason, parkedAt }) => ({
      id: `${job.kind}/${job.id}`,
      what: jobs[job.kind],
      reason,
      at: parkedAt.toString(),
    })),
  };
}
