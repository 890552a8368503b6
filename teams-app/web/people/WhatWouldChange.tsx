import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useWaitingChanges } from './data.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  button: { marginLeft: '-8px', minHeight: '32px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

interface WhatWouldChangeProps {
  readonly personId: string;
  readonly name: string;
  readonly role: 'mentor' | 'mentee';
}

/** For somebody who waits: what would have to be otherwise, looked up when HR asks. */
export function WhatWouldChange({ personId, name, role }: WhatWouldChangeProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const [open, setOpen] = useState(false);
  const answer = useId();
  return (
    <div className={styles.part}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        aria-expanded={open}
        aria-controls={answer}
        aria-label={hr.fit.changesFor(name)}
        onClick={() => setOpen(!open)}
      >
        {hr.fit.changes}
      </Button>
      <div id={answer}>{open ? <Changes personId={personId} role={role} /> : null}</div>
    </div>
  );
}

function Changes({ personId, role }: Omit<WhatWouldChangeProps, 'name'>): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const question = useWaitingChanges([{ id: personId, role }]);
  if (question.isError) return <Trouble error={question.error} />;
  if (question.data === undefined) return <Spinner size="tiny" label={hr.fit.looking} />;
  return (
    <ul className={styles.list}>
      {(question.data.people[0]?.changes ?? []).map(({ text }) => (
        <li key={text}>
          <Caption1>{text}</Caption1>
        </li>
      ))}
    </ul>
  );
}
