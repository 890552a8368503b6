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
      {groups === null ? <Body1 role="status">{words.groupsNotAllowed}</Body1> : null}
      {groups?.length === 0 ? <Body1 role="status">{words.noGroups}</Body1> : null}
      <RadioGroup
        aria-label={words.group}
        value={group?.id ?? ''}
        onChange={(_, { value }) => {
          const chosen = groups?.find(({ id }) => id === value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {group !== null && groups?.some(({ id }) => id === group.id) !== true ? (
          <Radio value={group.id} label={group.name} />
        ) : null}
        {groups?.map(({ id, name, isHidden }) => (
          <Radio key={id} value={id} disabled={isHidden} label={isHidden ? words.groupHidden(name) : name} />
        ))}
      </RadioGroup>
    </div>
  );
}
