import { calendarViewRoutes } from './calendar-view.ts';
import { deltaRoutes } from './delta.ts';
import { eventRoutes } from './events.ts';
import { groupRoutes } from './groups.ts';
import { mailRoutes } from './mail.ts';
import { mailboxRoutes } from './mailbox.ts';
import { photoRoutes } from './photos.ts';
import type { Route } from './request.ts';
import { scheduleRoutes } from './schedule.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { teamworkRoutes } from './teamwork.ts';
import { userRoutes } from './users.ts';

/** Everything served below `/v1.0`; more literal templates win over those with parameters. */
const routes: readonly Route[] = [
  ...userRoutes(),
  ...groupRoutes(),
  ...photoRoutes(),
  ...mailboxRoutes(),
  ...mailRoutes(),
  ...eventRoutes(),
  ...calendarViewRoutes(),
  ...deltaRoutes(),
  ...scheduleRoutes(),
  ...subscriptionRoutes(),
  ...teamworkRoutes(),
];

interface Candidate {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** By the number of segments, so that a path is compared with few. */
const routesByLength: ReadonlyMap<number, readonly Candidate[]> = byLength();

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** `elsewhere`: the path exists with another method. Null: it does not exist. */
export function findRoute(method: string, path: string): FoundRoute | 'elsewhere' | null {
  const parts = normalised(path);
  let elsewhere = false;
  let best: FoundRoute | null = null;
  for (const { route, segments } of routesByLength.get(parts.length) ?? []) {
    const params = matched(segments, parts);
    if (params === null) continue;
    if (route.method !== method) elsewhere = true;
    else if (best === null || Object.keys(params).length < Object.keys(best.params).length) best = { route, params };
  }
  return best ?? (elsewhere ? 'elsewhere' : null);
}

/** `/v1.0/me/…` is `/users/me/…`; `users('x')` is `users/x`. */
function normalised(path: string): string[] {
  const parts = path
    .replace(/^\/v1\.0/i, '')
    .replace(/^\/users\('([^']*)'\)/i, '/users/$1')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return parts[0]?.toLowerCase() === 'me' ? ['users', ...parts] : parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function byLength(): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const route of routes) {
    const segments = route.template.split('/').slice(1);
    found.set(segments.length, [...(found.get(segments.length) ?? []), { route, segments }]);
  }
  return found;
}

function matched(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = part;
    else if (segment.toLowerCase() !== part.toLowerCase()) return null;
  }
  return params;
}
