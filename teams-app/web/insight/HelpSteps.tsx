import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { insightEndpoints, type Attention } from '../../contract/insight.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({ steps: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' } });

/** A wish for help is taken up by somebody, and closed once it has been answered. */
export function HelpSteps({ item, names }: { item: Attention; names: string }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const said = hr.status.help;
  const go = useChange(
    (client, step: 'take-up' | 'close') =>
      client.call(insightEndpoints.help, { params: { id: item.subject.id, step } }),
    { says: (_, step) => (step === 'close' ? said.closed(names) : said.taken(names)), fails: 'notice' },
  );
  return (
    <span className={styles.steps}>
      {item.takenUp === null ? (
        <Button
          aria-label={said.takeUpFor(names)}
          disabledFocusable={go.isPending}
          onClick={() => go.mutate('take-up')}
        >
          {said.takeUp}
        </Button>
      ) : null}
      <Button aria-label={said.closeFor(names)} disabledFocusable={go.isPending} onClick={() => go.mutate('close')}>
        {said.close}
      </Button>
    </span>
  );
}
