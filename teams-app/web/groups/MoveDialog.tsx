import { Body1, Field, Select, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import { groupEndpoints, type ProposedGroup } from '../../contract/groups.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useGroupEffect } from './data.ts';
import { useGroupName } from './GroupCard.tsx';

/** Whom HR is about to move, and where they are now. */
export interface Moving {
  readonly person: PersonCard;
  readonly from: ProposedGroup | null;
}

interface MoveDialogProps {
  readonly moving: Moving;
  readonly open: readonly ProposedGroup[];
  readonly close: () => void;
}

const nowhere = '';

/** Puts somebody into another group or takes them out; what it does to both groups is shown first. */
export function MoveDialog({ moving, open, close }: MoveDialogProps): ReactNode {
  const { groups } = useTexts();
  const words = groups.hr;
  const nameOf = useGroupName();
  const { person, from } = moving;
  const others = open.filter(({ id }) => id !== from?.id);
  const [to, setTo] = useState(others[0]?.id ?? nowhere);
  const target = to === nowhere ? null : to;
  const seen = open.filter(({ id }) => id === from?.id || id === to).map(({ id, version }) => ({ id, version }));
  const move = useChange(
    (client) => client.call(groupEndpoints.move, { body: { personId: person.id, to: target, seen } }),
    { says: words.moved(person.name), next: close, fails: 'notice' },
  );
  const isPossible = from !== null || target !== null;
  const effect = useGroupEffect(person.id, target, isPossible);
  const isFine = effect.data?.fault === null;
  return (
    <FormDialog
      title={from === null ? words.place(person.name) : words.move(person.name)}
      action={words.moveAction}
      busy={move.isPending || !isFine}
      submit={move.mutate}
      close={close}
    >
      <Field label={words.moveTo}>
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          {others.map((group) => (
            <option key={group.id} value={group.id}>
              {nameOf(group)}
            </option>
          ))}
          {from === null ? null : <option value={nowhere}>{words.out}</option>}
        </Select>
      </Field>
      {isPossible ? <Effect effect={effect} open={open} /> : null}
    </FormDialog>
  );
}

interface EffectProps {
  readonly effect: ReturnType<typeof useGroupEffect>;
  readonly open: readonly ProposedGroup[];
}

/** How both groups would fit afterwards, and what stands in the way. */
function Effect({ effect, open }: EffectProps): ReactNode {
  const { groups, language } = useTexts();
  const words = groups.hr;
  const nameOf = useGroupName();
  if (effect.isError) return <Trouble error={effect.error} />;
  if (effect.data === undefined) return <Spinner size="tiny" />;
  return (
    <div aria-live="polite">
      {effect.data.effects.map(({ id, isDissolved, fit }) => {
        const group = open.find((each) => each.id === id);
        const name = group === undefined ? '' : nameOf(group);
        const after =
          fit === null ? words.own : words.effect(name, percent(fit.before, language), percent(fit.after, language));
        const said = isDissolved ? words.dissolved(name) : after;
        return (
          <Body1 key={id} block>
            {said}
          </Body1>
        );
      })}
      {effect.data.fault === null ? null : <Body1 block>{effect.data.fault}</Body1>}
    </div>
  );
}
