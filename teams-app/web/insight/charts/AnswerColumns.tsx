import type { ReactNode } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { amount, monthName } from '#texts/format.ts';
import type { ProgrammeTrendsBody } from '../../../contract/insight.ts';
import { useTexts } from '../../language.tsx';
import { ownTokens } from '../../parts/own-tokens.ts';
import { axisLook, chartHeight, margin, someOf, spoken, writing } from './chart-look.ts';
import { ChartTip } from './ChartTip.tsx';

type Month = ProgrammeTrendsBody['months'][number];

/** How many answers the figures of each month are made of, each column with its number. */
export function AnswerColumns({ months, title }: { months: readonly Month[]; title: string }): ReactNode {
  const { hr, language } = useTexts();
  const last = months.length - 1;
  const column = ({ x, y, width, height, index }: BarShapeProps): ReactNode => {
    const month = months[index];
    if (month === undefined) return <g />;
    const isLast = index === last;
    return (
      <g>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={2}
          fill={isLast ? ownTokens.colorChart : ownTokens.colorChartSoft}
        />
        <text x={x + width / 2} y={y - 6} textAnchor="middle" {...(isLast ? spoken : writing)}>
          {amount(month.answers, language)}
        </text>
      </g>
    );
  };
  const shown = someOf(months.length, 6);
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <BarChart data={[...months]} margin={{ ...margin, right: 4 }} title={title} accessibilityLayer>
        <XAxis
          {...axisLook}
          dataKey="month"
          ticks={shown.map((at) => months[at]?.month ?? '')}
          tickFormatter={(month: string) => monthName(month.slice(0, 7), language).slice(0, 3)}
          interval={0}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ label }) => {
            const month = months.find((each) => each.month === label);
            if (month === undefined) return null;
            const line = `${hr.status.columns.answers}: ${amount(month.answers, language)}`;
            return <ChartTip title={monthName(month.month.slice(0, 7), language)} lines={[line]} />;
          }}
        />
        <Bar dataKey="answers" barSize={28} isAnimationActive={false} shape={column} />
      </BarChart>
    </ResponsiveContainer>
  );
}
