import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { OtherMentorsBody } from '../../contract/swap.ts';
import { FitText } from './FitText.tsx';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px 16px',
    alignItems: 'center',
    padding: '16px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  why: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
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
      <PersonLine person={mentor} size={48} detail={[mentor.jobTitle, state].filter(Boolean).join(' · ')} />
      <Button disabled={refusal !== null} aria-label={words.pick(mentor.name)} onClick={choose}>
        {words.choose}
      </Button>
      <Body1 className={styles.why}>{refusal ?? why[0] ?? ''}</Body1>
      <span className={styles.quiet}>
        <FitText fitPercent={fitPercent} />
      </span>
    </li>
  );
}
