import type { ReactNode } from 'react';
import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import { amountBetween, monthName } from '#texts/format.ts';
import type { ProgrammeTrendsBody } from '../../../contract/insight.ts';
import { useTexts } from '../../language.tsx';
import { ownTokens } from '../../parts/own-tokens.ts';
import { axisLook, chartHeight, margin, someOf, spoken, writing } from './chart-look.ts';
import { ChartTip } from './ChartTip.tsx';

type Month = ProgrammeTrendsBody['months'][number];

interface Point {
  readonly month: string;
  /** The middle of what may be told; null where nothing may. */
  readonly mean: number | null;
  readonly told: { readonly from: number; readonly to: number } | null;
}

function pointOf({ month, usefulness }: Month): Point {
  if (!usefulness.shown) return { month, mean: null, told: null };
  return { month, mean: (usefulness.from + usefulness.to) / 2, told: usefulness };
}

/** Beyond the highest and the lowest, so that no mark lies on the edge; never beyond the scale of the answers. */
function domainOf(points: readonly Point[]): [number, number] {
  const told = points.flatMap((point) => (point.told === null ? [] : [point.told]));
  const least = Math.min(...told.map(({ from }) => from));
  const most = Math.max(...told.map(({ to }) => to));
  return [Math.max(1, least - 0.3), Math.min(5, most + 0.3)];
}

/**
 * Means of months: first and last written out, and the reach of a month that is told between two bounds only. A month of
 * which nothing may be told is a gap.
 */
export function MeanLine({ months, title }: { months: readonly Month[]; title: string }): ReactNode {
  const { hr, language } = useTexts();
  const points = months.map(pointOf);
  const told = points.filter(({ mean }) => mean !== null);
  const [first, last] = [told[0]?.month, told.at(-1)?.month];
  const domain = domainOf(points);
  const dot = ({ cx = 0, cy = 0, index }: DotItemDotProps): ReactNode => {
    const point = points[index];
    if (point === undefined || point.told === null) return <g key={index} />;
    const perUnit = (chartHeight - margin.top - axisLook.height) / (domain[1] - domain[0]);
    const reach = ((point.told.to - point.told.from) / 2) * perUnit;
    const words = amountBetween(point.told, language, 1);
    const end = point.month === last ? 'last' : null;
    return (
      <Dot key={index} at={{ cx, cy, reach }} words={words} end={point.month === first ? (end ?? 'first') : end} />
    );
  };
  const shown = someOf(months.length, 5);
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <LineChart data={points} margin={{ ...margin, left: 12 }} title={title} accessibilityLayer>
        <XAxis
          {...axisLook}
          dataKey="month"
          ticks={shown.map((at) => months[at]?.month ?? '')}
          tickFormatter={(month: string) => monthName(month.slice(0, 7), language).slice(0, 3)}
          interval={0}
          padding={{ left: 8, right: 8 }}
        />
        <YAxis hide domain={domain} />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ label }) => {
            const point = points.find(({ month }) => month === label);
            if (point === undefined) return null;
            const figure = point.told === null ? hr.status.tooFew : amountBetween(point.told, language, 1);
            return <ChartTip title={monthName(point.month.slice(0, 7), language)} lines={[figure]} />;
          }}
        />
        <Line
          dataKey="mean"
          stroke={ownTokens.colorChart}
          strokeWidth={2.5}
          isAnimationActive={false}
          connectNulls={false}
          dot={dot}
          activeDot={{ r: 6, fill: ownTokens.colorChart }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

interface DotLook {
  /** `reach`: how far to both sides of it the mean may lie. */
  readonly at: { readonly cx: number; readonly cy: number; readonly reach: number };
  readonly words: string;
  readonly end: 'first' | 'last' | null;
}

function Dot({ at: { cx, cy, reach }, words, end }: DotLook): ReactNode {
  return (
    <g>
      {reach > 0 ? (
        <line x1={cx} x2={cx} y1={cy - reach} y2={cy + reach} stroke={ownTokens.colorChartQuiet} strokeWidth={2} />
      ) : null}
      <circle cx={cx} cy={cy} r={end === 'last' ? 4 : 3} fill={ownTokens.colorChart} />
      {end === 'last' ? (
        <text x={cx + 10} y={cy + 4} {...spoken}>
          {words}
        </text>
      ) : null}
      {end === 'first' ? (
        <text x={cx + 2} y={cy - reach - 10} {...writing}>
          {words}
        </text>
      ) : null}
    </g>
  );
}
