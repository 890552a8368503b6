import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../language.tsx';
import { Fact } from '../Facts.tsx';

const useStyles = makeStyles({
  edited: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
    padding: '16px 0 20px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  fields: { width: '100%', margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  name: { color: tokens.colorNeutralForeground3 },
});

interface EditableFactProps {
  readonly name: string;
  /** Null: nothing is said. */
  readonly value: ReactNode;
  readonly who: string;
  /** What it is changed with, in the fact's place; it saves as it goes. */
  readonly children: ReactNode;
}

/** A fact to read that is changed where it stands. */
export function EditableFact({ name, value, who, children }: EditableFactProps): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.me;
  const [open, setOpen] = useState(false);
  const fields = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open)
      fields.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button')?.focus();
  }, [open]);
  if (!open) {
    const edit = { label: said.edit(name), act: () => setOpen(true) };
    return <Fact name={name} value={value ?? said.nothing} who={who} edit={edit} />;
  }
  return (
    <div className={styles.edited}>
      <dt className={styles.name}>
        {name}
        <Caption1 block>{who}</Caption1>
      </dt>
      <dd ref={fields} className={styles.fields}>
        {children}
        <div>
          <Button onClick={() => setOpen(false)}>{said.done}</Button>
        </div>
      </dd>
    </div>
  );
}
