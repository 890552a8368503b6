/** What some work answered, and the seconds of processor time it took. */
export interface Spent<Answer> {
  readonly answer: Answer;
  readonly seconds: number;
}

/**
 * What `work` answers, and the seconds of processor time it took. The matching waits for nothing, so on an idle machine
 * that is no less than the time on the clock; on a busy one it leaves out what others were doing.
 */
export function spent<Answer>(work: () => Answer): Spent<Answer> {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1_000_000 };
}

/** The quickest of several times. */
export function bestOf<Answer>(times: number, work: () => Answer): Spent<Answer> {
  let best = spent(work);
  for (let again = 1; again < times; again += 1) {
    const next = spent(work);
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}
