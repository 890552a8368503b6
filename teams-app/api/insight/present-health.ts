import type { ServiceHealth } from '#operations/insight/service-health.ts';
import type { HealthBody } from '../../contract/health.ts';

export function healthBody(health: ServiceHealth): HealthBody {
  const { directoryReadAt, changesReadAt, mailboxes, calendars, bot, parked } = health;
  const { states, notInstalledBecause, undelivered } = bot;
  return {
    directory: { readAt: directoryReadAt?.toString() ?? null, changesAt: changesReadAt?.toString() ?? null },
    mailboxes,
    calendars: {
      ...calendars,
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
    parked: parked.map(({ job, reason, parkedAt }) => ({
      id: `${job.kind}/${job.id}`,
      kind: job.kind,
      reason,
      at: parkedAt.toString(),
    })),
  };
}
