import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly longest: number;
  readonly value: string;
  /** Once somebody leaves the field or presses Enter with something else in it. */
  readonly save: (value: string) => void;
}

/** A line that is kept as it is left, so that no half a word is. */
export function LineField({ label, hint, longest, value, save }: LineFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) save(typed.trim());
    setTyped(null);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        size="large"
        maxLength={longest}
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </Field>
  );
}
