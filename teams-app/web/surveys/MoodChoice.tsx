import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { MoodFace, type Mood } from '../parts/MoodFace.tsx';
import { Question } from '../parts/Question.tsx';

const useStyles = makeStyles({
  faces: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: '4px', maxWidth: '480px' },
  face: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    minHeight: '84px',
    padding: '8px 2px',
    border: 'none',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 400px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
});

export const moods = [1, 2, 3, 4, 5] as const satisfies readonly Mood[];

/** Five faces with words from worst to best, none chosen; a press is the answer. */
export function MoodChoice({ choose }: { choose: (mood: Mood) => void }): ReactNode {
  const styles = useStyles();
  const { survey } = useTexts().tab;
  return (
    <Question question={survey.usefulness}>
      <div className={styles.faces}>
        {moods.map((mood) => (
          <button key={mood} type="button" className={styles.face} onClick={() => choose(mood)}>
            <MoodFace mood={mood} size={44} />
            {survey.faces[mood]}
          </button>
        ))}
      </div>
    </Question>
  );
}
