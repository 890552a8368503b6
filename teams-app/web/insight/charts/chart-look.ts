/** What all charts share: their size, their writing and how their axes look. Colours follow the theme. */
import { tokens } from '@fluentui/react-components';
import { ownTokens } from '../../parts/own-tokens.ts';

export const chartHeight = 168;

/** Room beside the plot for the last value, which stands at its mark, and above it for what stands on a mark. */
export const margin = { top: 20, right: 96, bottom: 0, left: 4 };

export const writing = { fill: tokens.colorNeutralForeground2, fontSize: 12, fontFamily: tokens.fontFamilyBase };
/** What the title speaks of. */
export const spoken = { ...writing, fill: ownTokens.colorChart, fontWeight: 600 };

export const axisLook = {
  tick: writing,
  tickLine: false,
  axisLine: { stroke: tokens.colorNeutralStroke2 },
  height: 28,
} as const;

/** So many of the labels that they never touch: about `most`, the last one among them. */
export function someOf(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % step === 0);
}
