import { Body1, makeStyles, Radio, RadioGroup, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { useGroups } from './data.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  search: { maxWidth: '400px' },
});

interface GroupFieldProps {
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly choose: (group: { readonly id: string; readonly name: string }) => void;
}

/** A group of the directory, found by how its name begins. */
export function GroupField({ group, choose }: GroupFieldProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.invite;
  const [search, setSearch] = useState('');
  const found = useGroups(useDeferredValue(search.trim()));
  const groups = found.data?.groups;
  const shown = groups ?? [];
  const isElsewhere = !shown.some(({ id }) => id === group?.id);
  return (
    <div className={styles.stack}>
      <SearchBox
        className={styles.search}
        size="large"
        aria-label={words.group}
        placeholder={words.groupHelp}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Found groups={groups} />
      <RadioGroup
        aria-label={words.group}
        value={group?.id ?? ''}
        onChange={(_, { value }) => {
          const chosen = shown.find(({ id }) => id === value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {isElsewhere && group !== null ? <Radio value={group.id} label={group.name} /> : null}
        {shown.map(({ id, name, isHidden }) => (
          <Radio key={id} value={id} disabled={isHidden} label={isHidden ? words.groupHidden(name) : name} />
        ))}
      </RadioGroup>
    </div>
  );
}

/** Why there is none to choose. */
function Found({ groups }: { groups: readonly unknown[] | null | undefined }): ReactNode {
  const words = useTexts().hr.invite;
  if (groups === null) return <Body1 role="status">{words.groupsNotAllowed}</Body1>;
  return groups?.length === 0 ? <Body1 role="status">{words.noGroups}</Body1> : null;
}
