import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type Mood = 1 | 2 | 3 | 4 | 5;

const mouths: Readonly<Record<Mood, string>> = {
  1: 'M14 31q8-8 16 0',
  2: 'M15 30q7-4 14 0',
  3: 'M15 29h14',
  4: 'M14.5 28q7.5 5 15 0',
  5: 'M13 26.5q9 11 18 0',
};

/** The same in light and dark, as on the cards; in high contrast the line around it and the mouth tell them apart. */
const grounds: Readonly<Record<Mood, string>> = {
  1: '#EFEDE9',
  2: '#EAEFEE',
  3: '#D9EAEA',
  4: '#B9DCDE',
  5: '#8DC3C8',
};
const ink = '#053B41';

const useStyles = makeStyles({ face: { display: 'block', flexShrink: 0 } });

/** One of five drawn faces, from worst to best: its ground deepens as its mouth rises. Words stand beside it. */
export function MoodFace({ mood, size }: { mood: Mood; size: number }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.face} width={size} height={size} viewBox="0 0 44 44" aria-hidden>
      <circle cx="22" cy="22" r="21" fill={grounds[mood]} />
      <g fill={ink}>
        <circle cx="15.5" cy="18" r="2" />
        <circle cx="28.5" cy="18" r="2" />
      </g>
      <path d={mouths[mood]} fill="none" stroke={ink} strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
