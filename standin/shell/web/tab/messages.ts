/** What the app's page sends to its host with teams-js (2.x), as far as the host needs it. */
export interface AppRequest {
  readonly id: number;
  /** teams-js 2.27 and later match answers by this text, older ones by `id`. */
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** The host's answer to one request. */
export interface HostAnswer {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** Something the host tells the app without being asked, such as a new theme. */
export interface HostEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Reads a posted message; null when it is not a request of teams-js. */
export function readRequest(data: unknown): AppRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, func, args, uuidAsString }: Readonly<Partial<Record<keyof AppRequest, unknown>>> = data;
  if (typeof id !== 'number' || typeof func !== 'string') return null;
  const request = { id, func, args: Array.isArray(args) ? args : [] };
  return typeof uuidAsString === 'string' ? { ...request, uuidAsString } : request;
}

export function answerTo(request: AppRequest, args: readonly unknown[]): HostAnswer {
  const { id, uuidAsString } = request;
  return uuidAsString === undefined ? { id, args } : { id, uuidAsString, args };
}
