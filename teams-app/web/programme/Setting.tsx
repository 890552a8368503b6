import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { Whom } from './Whom.tsx';
import type { ProgrammeSaving } from './use-programme-saving.ts';

const useStyles = makeStyles({
  setting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface SettingProps {
  readonly saving: ProgrammeSaving;
  /** The parts of the programme that are set here. */
  readonly of: readonly string[];
  readonly children: ReactNode;
}

/** Fields that belong together; below them whom a change of them touches, before it is made. */
export function Setting({ saving, of, children }: SettingProps): ReactNode {
  const styles = useStyles();
  const fields = useRef<HTMLDivElement>(null);
  const isAsked = saving.asked?.keys.some((key) => of.includes(key)) === true;
  const back = (): void => {
    const checked = fields.current?.querySelector<HTMLElement>('input:checked');
    (checked ?? fields.current?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  };
  return (
    <div className={styles.setting}>
      <div
        ref={fields}
        className={styles.setting}
        onBlur={() => {
          saving.left();
        }}
      >
        {children}
      </div>
      {isAsked ? <Whom saving={saving} answered={back} /> : null}
    </div>
  );
}
