import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { Rules } from './Rules.tsx';
import { useDecide, useMayDecide } from './use-row-acts.ts';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  always: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    minHeight: '64px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  names: { flex: '1 1 200px' },
});

/** What is ruled out in every round, what stays together in this one, and what always holds. */
export function RulesPart({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  const locked = rows.open.filter(({ status }) => status === 'locked');
  return (
    <>
      <Rules matching={matching} people={rows.people} />
      {matching.round?.status === 'draft' && locked.length > 0 ? <Together rows={locked} /> : null}
      <Section title={words.alwaysTitle}>
        <div className={styles.always}>
          {words.always.map((text) => (
            <LockLine key={text} text={text} />
          ))}
        </div>
      </Section>
    </>
  );
}

/** Pairs that stay when the draft is run again. */
function Together({ rows }: { rows: readonly ProposalLine[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  const mayDecide = useMayDecide();
  const decide = useDecide();
  const { shown, more } = useMore(rows, 20);
  return (
    <Section title={words.review.togetherTitle}>
      <ul className={styles.list}>
        {shown.map((row) => {
          const { id, mentor, mentee } = row;
          const names = words.pair(mentor.name, mentee.name);
          return (
            <li key={id} className={styles.row}>
              <Faces people={[mentor, mentee]} size={40} />
              <Body1 className={styles.names}>{names}</Body1>
              {mayDecide(row) ? (
                <Button
                  appearance="subtle"
                  aria-label={words.unlockFor(names)}
                  onClick={() => decide('unlock', [id], words.unlockDone(names))}
                >
                  {words.unlock}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more}
    </Section>
  );
}
