import { Caption1, makeStyles, mergeClasses, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ProposalBody } from '../../contract/matching.ts';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { startOfSentence } from '#texts/format.ts';
import { useMatches } from './use-narrow.ts';

const useStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '4px',
    minWidth: 0,
  },
  face: { marginBottom: '12px' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  name: { overflowWrap: 'anywhere' },
  topics: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    maxWidth: '100%',
  },
  topic: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '2px 14px',
    boxSizing: 'border-box',
    borderRadius: '16px',
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  meets: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  check: { flexShrink: 0, fontSize: '16px' },
});

interface SideProps {
  readonly person: RowPerson;
  readonly role: string;
  readonly area: string;
}

/** One of the two, large. */
export function Side({ person, role, area }: SideProps): ReactNode {
  const styles = useStyles();
  const isNarrow = useMatches('(max-width: 760px)');
  const isRoomy = useMatches('(min-width: 1200px) and (min-height: 860px)');
  const size = isNarrow ? 112 : isRoomy ? 160 : 128;
  const where = [person.department, person.place].filter(Boolean).join(' · ');
  return (
    <div className={styles.side} style={{ gridArea: area }}>
      <Face person={person} size={size} className={styles.face} />
      <Caption1 className={styles.quiet}>{role}</Caption1>
      <Subtitle1 as="h2" align="center" className={styles.name}>
        {person.name}
      </Subtitle1>
      <Text align="center" className={styles.quiet}>
        {person.jobTitle}
      </Text>
      <Text align="center" className={styles.quiet}>
        {where}
      </Text>
    </div>
  );
}

/** As many as are read; more would be a list and no meeting. */
const mostTopics = 5;

interface TopicsProps {
  readonly title: string;
  readonly points: ProposalBody['offered'];
  readonly area: string;
}

/** What one of them can teach or wants to learn; what the two meet in has a check on both sides. */
export function Topics({ title, points, area }: TopicsProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  if (points.length === 0) return null;
  const left = points.length - mostTopics;
  return (
    <div className={styles.topics} style={{ gridArea: area }}>
      <Caption1 className={styles.quiet}>{title}</Caption1>
      <ul className={styles.list} aria-label={title}>
        {points.slice(0, mostTopics).map(({ name, meets }) => (
          <li key={name} className={mergeClasses(styles.topic, meets && styles.meets)}>
            {meets ? <CheckmarkRegular className={styles.check} aria-label={hr.matching.review.meets} /> : null}
            {startOfSentence(name)}
          </li>
        ))}
        {left > 0 ? <li className={styles.quiet}>{words.more(left)}</li> : null}
      </ul>
    </div>
  );
}
