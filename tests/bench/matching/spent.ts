/**
 * What `work` answers, and the seconds of processor time it took. The matching waits for nothing, so on an idle machine
 * that is no less than the time on the clock; on a busy one it leaves out what others were doing.
 */
export function spent<Answer>(work: () => Answer): { readonly answer: Answer; readonly seconds: number } {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1_000_000 };
}
