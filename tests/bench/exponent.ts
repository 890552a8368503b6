/** 1 where twice as much costs twice the time: the slope of the line through the logarithms. */
export function exponentOf(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((each) => each.x)), mean(logs.map((each) => each.y))];
  const covariance = mean(logs.map((each) => (each.x - x) * (each.y - y)));
  return covariance / mean(logs.map((each) => (each.x - x) ** 2));
}
