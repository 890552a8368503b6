import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { ruleEndpoints, type Matching } from '../../contract/matching.ts';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Section } from '../parts/Page.tsx';
import { RuleDialog } from './RuleDialog.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The draft a rule becomes a step of; null when no draft is open. */
function seenIn({ round }: Matching): { roundId: string; version: number } | null {
  return round?.status === 'draft' ? { roundId: round.id, version: round.version } : null;
}

/** What HR has ruled out for every round: two people together, or somebody altogether. */
export function Rules({ matching, people }: { matching: Matching; people: readonly RowPerson[] }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching.rules;
  const [adding, setAdding] = useState(false);
  const seen = seenIn(matching);
  const lift = useChange((client, id: string) => client.call(ruleEndpoints.lift, { params: { id }, body: { seen } }), {
    says: words.lifted,
    fails: 'notice',
  });
  const rules = matching.rules.map(({ id, person, other }) => {
    const name = people[person]?.name ?? '';
    return { id, text: other === null ? words.keptOut(name) : words.never(name, people[other]?.name ?? '') };
  });
  return (
    <Section
      title={words.title}
      action={
        <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {rules.length === 0 ? <Body1 className={styles.quiet}>{words.none}</Body1> : null}
      <ul className={styles.list}>
        {rules.map(({ id, text }) => (
          <li key={id} className={styles.row}>
            <Body1>{text}</Body1>
            <Button
              appearance="subtle"
              disabledFocusable={lift.isPending}
              aria-label={words.liftFor(text)}
              onClick={() => lift.mutate(id)}
            >
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
      {adding ? <RuleDialog seen={seen} close={() => setAdding(false)} /> : null}
    </Section>
  );
}
