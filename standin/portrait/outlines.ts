/** How far a Bézier curve's handles reach for a quarter of a circle. */
const quarter = 0.5523;

/** The outline of an ellipse, in the words of an SVG path. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const [hx, hy] = [rx * quarter, ry * quarter];
  return [
    `M${cx} ${cy - ry}`,
    `C${cx + hx} ${cy - ry} ${cx + rx} ${cy - hy} ${cx + rx} ${cy}`,
    `C${cx + rx} ${cy + hy} ${cx + hx} ${cy + ry} ${cx} ${cy + ry}`,
    `C${cx - hx} ${cy + ry} ${cx - rx} ${cy + hy} ${cx - rx} ${cy}`,
    `C${cx - rx} ${cy - hy} ${cx - hx} ${cy - ry} ${cx} ${cy - ry}Z`,
  ].join('');
}

/** One glass of a pair of spectacles, 11 wide and 8.6 high: a rectangle with round corners. */
export function glass(x: number, y: number): string {
  const [width, height, round] = [11, 8.6, 4];
  const h = round * (1 - quarter);
  const [right, bottom] = [x + width, y + height];
  return [
    `M${x + round} ${y}H${right - round}`,
    `C${right - h} ${y} ${right} ${y + h} ${right} ${y + round}V${bottom - round}`,
    `C${right} ${bottom - h} ${right - h} ${bottom} ${right - round} ${bottom}H${x + round}`,
    `C${x + h} ${bottom} ${x} ${bottom - h} ${x} ${bottom - round}V${y + round}`,
    `C${x} ${y + h} ${x + h} ${y} ${x + round} ${y}Z`,
  ].join('');
}
