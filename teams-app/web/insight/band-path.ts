interface Box {
  readonly width: number;
  readonly height: number;
}

/** The outline of a band that is as thick as each step's share (0 to 1), around the middle, and bends between two steps. */
export function bandPath(shares: readonly number[], { width, height }: Box): string {
  const cell = width / shares.length;
  const bend = cell / 5;
  const edge = (sign: 1 | -1): readonly (readonly [number, number])[] =>
    shares.flatMap((share, at) => {
      const y = height / 2 + (sign * share * height) / 2;
      const isLast = at === shares.length - 1;
      return [[at * cell, y] as const, [(at + 1) * cell - (isLast ? 0 : bend), y] as const];
    });
  const upper = edge(-1);
  return `M${drawn(upper)}L${drawn(edge(1).toReversed())}Z`;
}

/** Straight along a step, curved from one to the next. */
function drawn(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], at) => {
      const before = points[at - 1];
      if (before === undefined) return `${x} ${y}`;
      const middle = (before[0] + x) / 2;
      return before[1] === y ? `L${x} ${y}` : `C${middle} ${before[1]} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
}
