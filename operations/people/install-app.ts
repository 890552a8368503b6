import type { PersonId } from '#domain/ids.ts';
import type { InstallObstacle } from '#domain/insight/install-obstacles.ts';
import type { Context } from '../context.ts';
import { OutsideFailure, type OutsideKind } from '../failures.ts';
import type { AppInstall } from '../ports/app-installs.ts';

/**
 * Brings the app to somebody who takes part, so that the bot can write to them; state and reason are kept. Whoever has
 * it, or has removed it, is left alone. A refusal is tried again after a day, since a right or an id that is missing is
 * IT's to add. Throws `OutsideFailure` for what passes by itself.
 */
export async function installApp(context: Context, personId: PersonId): Promise<void> {
  const { person, earlier } = await context.store.read(async (reader) => ({
    person: await reader.person(personId),
    earlier: await reader.appInstall(personId),
  }));
  if (person === null || !person.enabled || person.botState === 'reachable') return;
  if (earlier?.state === 'installed' || earlier?.state === 'removed') return;
  const { state, reason } = await tried(context, personId);
  await context.store.save((writer) => writer.saveAppInstall({ personId, state, reason, at: context.now() }));
  context.log.event('app-install', { person: personId, state, reason });
}

async function tried(context: Context, personId: PersonId): Promise<Pick<AppInstall, 'state' | 'reason'>> {
  try {
    const outcome = await context.appInstaller.install(personId);
    if (outcome === 'id-missing') return { state: 'failed', reason: outcome };
    return { state: outcome === 'there' ? 'installed' : outcome, reason: null };
  } catch (failure) {
    const isPassing = failure instanceof OutsideFailure && ['throttled', 'unavailable'].includes(failure.kind);
    if (!(failure instanceof OutsideFailure) || isPassing) throw failure;
    context.log.failure('app-not-installed', { person: personId, kind: failure.kind }, failure);
    return { state: 'failed', reason: obstacles[failure.kind] ?? 'refused' };
  }
}

const obstacles: Partial<Readonly<Record<OutsideKind, InstallObstacle>>> = {
  denied: 'rights-missing',
  'no-rights': 'rights-missing',
  // The person stands in the directory, so it is the app that is not found.
  gone: 'not-in-catalogue',
};
