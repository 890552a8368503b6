import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PersonCard } from '../../contract/shapes.ts';
import { useTexts } from '../language.tsx';
import { Face } from '../faces/Face.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: '-1px',
    '@media (max-width: 560px)': { gridTemplateColumns: 'auto minmax(0, 1fr)', padding: '16px' },
  },
  chosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  why: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  fact: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorBrandForeground1, marginTop: '2px' },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 560px)': { gridColumn: '1 / -1', justifyContent: 'flex-end' },
  },
  touch: { minWidth: '44px', minHeight: '44px' },
});

interface RankedMentorProps {
  readonly mentor: PersonCard;
  readonly why: readonly string[];
  /** Ids of those who are chosen, best first. */
  readonly wishes: readonly string[];
  readonly rank: (wishes: string[]) => void;
}

/** One suggested mentor: who it is, why, and their place among those chosen. */
export function RankedMentor({ mentor, why, wishes, rank }: RankedMentorProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.choice.rank;
  const place = wishes.indexOf(mentor.id);
  const isChosen = place >= 0;
  const chosen = isChosen ? words.chosen : words.none;
  const about = [mentor.jobTitle, mentor.department, mentor.place].filter((part) => part !== '').join(' · ');
  const toggle = (): void => rank(isChosen ? wishes.filter((id) => id !== mentor.id) : [...wishes, mentor.id]);
  return (
    <section className={mergeClasses(styles.card, isChosen && styles.chosen)} aria-label={mentor.name}>
      <Face person={mentor} size={56} />
      <div className={styles.words}>
        <span className={styles.name}>
          <Subtitle2 as="h2">{mentor.name}</Subtitle2>
          <span role="status">
            {isChosen ? <Badge size="large">{[words.first, words.second, words.third][place]}</Badge> : null}
          </span>
        </span>
        <Caption1 className={styles.quiet}>{about}</Caption1>
        <ul className={styles.why}>
          {why.map((reason) => (
            <li key={reason} className={styles.fact}>
              <CheckmarkRegular className={styles.icon} aria-hidden />
              <Body1>{reason}</Body1>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        {isChosen && wishes.length > 1 ? <Moves mentor={mentor} wishes={wishes} rank={rank} /> : null}
        <ToggleButton
          className={styles.touch}
          checked={isChosen}
          aria-label={`${chosen} ${mentor.givenName}`}
          onClick={toggle}
        >
          {chosen}
        </ToggleButton>
      </div>
    </section>
  );
}

/** One place up or down among those chosen. */
function Moves({ mentor, wishes, rank }: Omit<RankedMentorProps, 'why'>): ReactNode {
  const styles = useStyles();
  const words = useTexts().tab.choice.rank;
  const place = wishes.indexOf(mentor.id);
  const move = (by: -1 | 1): void => {
    const others = wishes.filter((id) => id !== mentor.id);
    rank(others.toSpliced(place + by, 0, mentor.id));
  };
  return (
    <>
      <Button
        className={styles.touch}
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={words.up(mentor.givenName)}
        disabledFocusable={place === 0}
        onClick={() => move(-1)}
      />
      <Button
        className={styles.touch}
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={words.down(mentor.givenName)}
        disabledFocusable={place === wishes.length - 1}
        onClick={() => move(1)}
      />
    </>
  );
}
