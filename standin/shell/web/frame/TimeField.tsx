import { Field, Input } from '@fluentui/react-components';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A time of day on the 24-hour clock, typed. The browser's own time input follows the browser's language instead of
 * the frame's, and would show a Swede "10:30 AM".
 */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <Field label={label}>
      <Input
        inputMode="numeric"
        autoComplete="off"
        placeholder="13:30"
        maxLength={5}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}
