import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular, ArrowResetRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Person, Stop } from '../control/types.ts';
import { useDemonstration } from '../control/use-control.ts';
import { useSaid } from '../said.ts';
import { useTexts } from '../texts.ts';
import './guide.css';
import { guideButtonId, useGuide, useWhither } from './guide.tsx';

/** The guided path beside what is shown: one stop at a time, and the whole way where there is room for it. */
export function GuidePanel({ people }: { readonly people: readonly Person[] }) {
  const say = useTexts();
  const guide = useGuide();
  const path = useDemonstration().data?.path ?? [];
  const last = path.length - 1;
  const at = Math.min(guide.at, last);
  const stop = path[at];
  const title = useRef<HTMLHeadingElement>(null);
  const isShown = guide.isOpen && stop !== undefined;
  useEffect(() => {
    if (isShown && guide.openings > 0) title.current?.focus();
  }, [isShown, guide.openings]);
  if (!isShown) return null;
  const close = (): void => {
    guide.hide();
    document.querySelector<HTMLElement>(`#${guideButtonId}`)?.focus();
  };
  return (
    <aside className="guide" aria-label={say.guide}>
      <header className="guide-head">
        <h2 ref={title} tabIndex={-1}>
          {say.guide}
        </h2>
        <span className="quiet">{say.guideStop(at + 1, path.length)}</span>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={say.guideClose} onClick={close} />
      </header>
      <CurrentStop stop={stop} people={people} />
      <div className="guide-steps">
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={say.guideBack}
          disabledFocusable={at === 0}
          onClick={() => guide.turnTo(at - 1)}
        />
        {at < last ? (
          <Button icon={<ArrowRightRegular />} iconPosition="after" onClick={() => guide.turnTo(at + 1)}>
            {say.guideNext}
          </Button>
        ) : (
          <Button icon={<ArrowResetRegular />} onClick={() => guide.turnTo(0)}>
            {say.guideAgain}
          </Button>
        )}
      </div>
      <AllStops path={path} at={at} onChoose={guide.turnTo} />
    </aside>
  );
}

function CurrentStop({ stop, people }: { readonly stop: Stop; readonly people: readonly Person[] }) {
  const say = useTexts();
  const said = useSaid();
  const { follow, isAt, personOf } = useWhither(people);
  const person = personOf(stop);
  const isHere = isAt(stop);
  return (
    <div className="guide-stop" aria-live="polite">
      <h3>{said(stop.title)}</h3>
      <p>{said(stop.text)}</p>
      {stop.before !== undefined && (
        <p className="guide-before">
          <strong>{say.guideFirst}</strong> {said(stop.before)}
        </p>
      )}
      {person !== undefined && (
        <Button appearance={isHere ? 'secondary' : 'primary'} onClick={() => follow(stop)}>
          {say.guideGo(person.givenName)}
        </Button>
      )}
      {isHere && person !== undefined && <p className="quiet">{say.guideHere(person.givenName)}</p>}
    </div>
  );
}

interface AllStopsProps {
  readonly path: readonly Stop[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function AllStops({ path, at, onChoose }: AllStopsProps) {
  const say = useTexts();
  const said = useSaid();
  return (
    <nav className="guide-all" aria-label={say.guideStops}>
      <ol>
        {path.map(({ title }, index) => (
          <li key={title.en}>
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => onChoose(index)}>
              <span className="guide-number" aria-hidden="true">
                {index + 1}
              </span>
              {said(title)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
