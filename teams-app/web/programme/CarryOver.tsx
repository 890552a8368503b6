import { Body1, Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { carriedGroups, type CarriedGroup } from '#domain/enrolment/next-time.ts';
import { isProgrammeOver, mayActOnProgramme } from '#domain/programme/programme.ts';
import { amount } from '#texts/format.ts';
import { endingEndpoints, type CarriedBody } from '../../contract/endings.ts';
import type { ProgrammeBody, ProgrammeLine } from '../../contract/programme.ts';
import { useChange, useQuestion } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { SectionHead } from './SectionHead.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalL },
  section: { display: 'flex', flexDirection: 'column', gap: '28px' },
  groups: { display: 'flex', flexDirection: 'column' },
});

/** The programmes that the reader leads besides this one. */
export function useOthers({ id }: ProgrammeBody): readonly ProgrammeLine[] {
  return (useMe().data?.led ?? []).filter((each) => each.id !== id);
}

/** Which programme comes after this one, and whom of an earlier one to bring over into this. */
export function FromTimeToTime({ programme }: { programme: ProgrammeBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.carryOver;
  const others = useOthers(programme);
  const [asking, setAsking] = useState(false);
  const earlier = others.filter(({ status }) => status !== 'draft');
  const mayBring = mayActOnProgramme(programme.status, 'bring-over') && earlier.length > 0;
  if (others.length === 0) return null;
  return (
    <div className={styles.section}>
      <SectionHead title={words.title} />
      <div className={styles.stack}>
        <NextProgramme others={others} />
        {mayBring ? (
          <>
            <Body1>{words.body}</Body1>
            <Button size="large" onClick={() => setAsking(true)}>
              {words.open}
            </Button>
          </>
        ) : null}
      </div>
      {asking ? <CarryOverDialog earlier={earlier} close={() => setAsking(false)} /> : null}
    </div>
  );
}

function NextProgramme({ others }: { others: readonly ProgrammeLine[] }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.carryOver;
  const next = useQuery(useQuestion(endingEndpoints.next, {}));
  const name = useChange(
    (client, nextId: string | null) => client.call(endingEndpoints.nameNext, { body: { nextId } }),
    {
      says: words.named,
      fails: 'notice',
    },
  );
  if (next.data === undefined) return null;
  const { nextId } = next.data;
  const choices = others.filter((each) => !isProgrammeOver(each) || each.id === nextId);
  return (
    <Field label={words.next} hint={words.nextHelp}>
      <Select
        size="large"
        value={nextId ?? ''}
        aria-busy={name.isPending}
        onChange={(_, { value }) => name.mutate(value === '' ? null : value)}
      >
        <option value="">{words.noNext}</option>
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface DialogProps {
  readonly earlier: readonly ProgrammeLine[];
  readonly close: () => void;
}

function CarryOverDialog({ earlier, close }: DialogProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.carryOver;
  const [fromId, setFrom] = useState((earlier.find(isProgrammeOver) ?? earlier[0])?.id ?? '');
  const [groups, setGroups] = useState<readonly CarriedGroup[]>(carriedGroups);
  const carrying = { fromId, groups: [...groups] };
  const question = useQuestion(endingEndpoints.previewCarryOver, { body: carrying });
  const preview = useQuery({ ...question, enabled: groups.length > 0 });
  const carry = useChange((client) => client.call(endingEndpoints.carryOver, { body: carrying }), {
    says: words.done,
    next: close,
    fails: 'here',
  });
  return (
    <FormDialog
      title={words.open}
      action={words.action}
      busy={carry.isPending || groups.length === 0}
      submit={carry.mutate}
      close={close}
    >
      <Field label={words.from}>
        <Select size="large" value={fromId} onChange={(_, { value }) => setFrom(value)}>
          {earlier.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.whom} validationMessage={groups.length === 0 ? words.nobodyChosen : null}>
        <div className={styles.groups}>
          {carriedGroups.map((group) => (
            <Checkbox
              key={group}
              size="large"
              label={words.groups[group]}
              checked={groups.includes(group)}
              onChange={(_, { checked }) =>
                setGroups(carriedGroups.filter((each) => (each === group ? checked === true : groups.includes(each))))
              }
            />
          ))}
        </div>
      </Field>
      {groups.length > 0 && preview.data !== undefined ? <Counts counts={preview.data} /> : null}
      {preview.isError ? <Trouble error={preview.error} /> : null}
      <LockLine text={words.privacy} />
      {carry.isError ? <Trouble error={carry.error} /> : null}
    </FormDialog>
  );
}

function Counts({ counts: { enrolled, asked } }: { counts: CarriedBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.carryOver;
  const said = (range: CarriedBody['asked']): string =>
    range === null ? words.fewerThanFive : words.between(amount(range.from, language), amount(range.to, language));
  return (
    <Body1 role="status">
      {words.enrolled(said(enrolled))} {words.asked(said(asked))}
    </Body1>
  );
}
