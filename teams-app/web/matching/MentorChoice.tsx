import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { OtherMentorsBody } from '../../contract/matching.ts';
import { FitText } from './FitText.tsx';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 56px auto',
    gap: '4px 16px',
    alignItems: 'center',
    padding: '12px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
});

interface MentorChoiceProps {
  readonly other: OtherMentorsBody['mentors'][number];
  readonly choose: () => void;
}

/** One mentor the mentee could have: how well they fit, whom the mentor has, and why it cannot be, if so. */
export function MentorChoice({ other, choose }: MentorChoiceProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.swapping;
  const { mentor, fitPercent, mentees, why, refusal } = other;
  const state = mentees.length === 0 ? words.room : words.has(list(mentees, language));
  return (
    <li className={styles.row}>
      <PersonLine person={mentor} detail={[mentor.jobTitle, state].filter(Boolean).join(' · ')} />
      <FitText fitPercent={fitPercent} />
      <Button disabled={refusal !== null} aria-label={words.pick(mentor.name)} onClick={choose}>
        {words.choose}
      </Button>
      <Caption1 className={styles.words}>{refusal ?? why[0] ?? ''}</Caption1>
    </li>
  );
}
