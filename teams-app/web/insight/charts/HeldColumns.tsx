import type { ReactNode } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { amount } from '#texts/format.ts';
import type { ProgrammeTrendsBody } from '../../../contract/insight.ts';
import { useTexts } from '../../language.tsx';
import { ownTokens } from '../../parts/own-tokens.ts';
import { axisLook, chartHeight, margin, someOf, spoken, writing } from './chart-look.ts';
import { ChartTip } from './ChartTip.tsx';

type Week = ProgrammeTrendsBody['meetings']['weeks'][number];

/** Planned meetings as an outline, held ones filled in it; the last week says both numbers. */
export function HeldColumns({ weeks, title }: { weeks: readonly Week[]; title: string }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.status;
  const n = (value: number): string => amount(value, language);
  const column = (shape: BarShapeProps): ReactNode => {
    const week = weeks[shape.index];
    if (week === undefined) return <g />;
    const isLast = shape.index === weeks.length - 1;
    return (
      <Column
        box={shape}
        share={week.planned === 0 ? 0 : week.held / week.planned}
        words={isLast ? { planned: words.plannedCount(n(week.planned)), held: words.tookPlace(n(week.held)) } : null}
      />
    );
  };
  const shown = someOf(weeks.length, 5);
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <BarChart data={[...weeks]} margin={margin} title={title} accessibilityLayer>
        <XAxis
          {...axisLook}
          dataKey="monday"
          ticks={shown.map((at) => weeks[at]?.monday ?? '')}
          tickFormatter={(monday: string) => {
            const at = weeks.findIndex((week) => week.monday === monday);
            const number = String(weeks[at]?.week ?? '');
            return at === shown[0] ? words.week(number) : number;
          }}
          interval={0}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ label }) => {
            const week = weeks.find(({ monday }) => monday === label);
            if (week === undefined) return null;
            const figures = [words.tookPlace(n(week.held)), words.plannedCount(n(week.planned))];
            return <ChartTip title={words.week(String(week.week))} lines={figures} />;
          }}
        />
        <Bar dataKey="planned" barSize={14} isAnimationActive={false} shape={column} />
      </BarChart>
    </ResponsiveContainer>
  );
}

interface ColumnProps {
  readonly box: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'>;
  /** How much of it is filled, 0 to 1. */
  readonly share: number;
  readonly words: { readonly planned: string; readonly held: string } | null;
}

function Column({ box: { x, y, width, height }, share, words }: ColumnProps): ReactNode {
  const held = height * share;
  const foot = y + height;
  const beside = x + width + 8;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        fill={ownTokens.colorChartGround}
        stroke={ownTokens.colorChartQuiet}
      />
      <rect x={x} y={foot - held} width={width} height={held} rx={2} fill={ownTokens.colorChart} />
      {words === null ? null : (
        <>
          <text x={beside} y={y + 2} {...writing}>
            {words.planned}
          </text>
          {/* Where the two would stand on each other, this one stands lower. */}
          <text x={beside} y={Math.min(foot, Math.max(foot - held + 12, y + 18))} {...spoken}>
            {words.held}
          </text>
        </>
      )}
    </g>
  );
}
