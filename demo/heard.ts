/** The same promise, which may fail before anybody waits for it. */
export function heard<Answer>(promise: Promise<Answer>): Promise<Answer> {
  promise.catch(() => undefined);
  return promise;
}
