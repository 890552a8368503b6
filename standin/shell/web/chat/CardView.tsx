import { Spinner } from '@fluentui/react-components';
import { AdaptiveCard, type Action } from 'adaptivecards';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts.ts';
import { cardMarkdown } from './card-markdown.ts';
import './cards.css';
import { teamsHostConfig } from './host-config.ts';
import { useCardActions } from './use-card-actions.ts';

interface CardViewProps {
  readonly oid: string;
  readonly activityId: string;
  /** The card's JSON. */
  readonly card: unknown;
}

/** An Adaptive Card in the conversation, with its round trips to the bot. */
export function CardView({ oid, activityId, card }: CardViewProps) {
  const say = useTexts();
  const { state, onAction, reset, follow } = useCardActions(oid, activityId);
  // The bot changed the message for good: what an earlier action showed here is out of date.
  const original = JSON.stringify(card);
  useEffect(reset, [original, reset]);
  const shown = JSON.stringify(state.replacement ?? card);

  return (
    <div className="card" aria-busy={state.busy}>
      <div className="card-body" inert={state.busy}>
        <DrawnCard json={shown} onAction={onAction} onLink={follow} />
      </div>
      {state.busy && <Spinner className="card-busy" size="tiny" label={say.cardBusy} />}
      {state.note !== null && (
        <p className="card-note" role="status">
          {state.note}
        </p>
      )}
      {state.problem !== null && (
        <p className="card-problem" role="alert">
          {state.problem}
        </p>
      )}
    </div>
  );
}

interface DrawnCardProps {
  readonly json: string;
  readonly onAction: (action: Action) => void;
  readonly onLink: (link: string) => boolean;
}

function DrawnCard({ json, onAction, onLink }: DrawnCardProps) {
  const say = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  // What the card calls may change while it stands; drawing it again would empty its inputs.
  const handlers = useRef({ onAction, onLink });
  useEffect(() => {
    handlers.current = { onAction, onLink };
  });

  useEffect(() => {
    const drawing = new AdaptiveCard();
    drawing.hostConfig = teamsHostConfig();
    drawing.onExecuteAction = (action) => handlers.current.onAction(action);
    drawing.onAnchorClicked = (_, anchor) => {
      handlers.current.onLink(anchor.href);
      return true;
    };
    // The library takes its markdown renderer globally; without one it leaves the signs in the text.
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = cardMarkdown(text);
      result.didProcess = true;
    };
    drawing.parse(JSON.parse(json));
    const element = drawing.render();
    setUnreadable(element === undefined);
    place.current?.replaceChildren(...(element === undefined ? [] : [element]));
  }, [json]);

  return (
    <>
      <div ref={place} />
      {unreadable && <p className="card-problem">{say.cardUnreadable}</p>}
    </>
  );
}
