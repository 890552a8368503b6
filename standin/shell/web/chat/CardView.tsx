import { Spinner } from '@fluentui/react-components';
import { AdaptiveCard, type Action } from 'adaptivecards';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../texts.ts';
import { cardMarkdown } from './card-markdown.ts';
import { withServedPictures } from './card-pictures.ts';
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

interface CardCalls {
  readonly onAction: (action: Action) => void;
  readonly onLink: (link: string) => boolean;
}

interface Drawing {
  readonly element: HTMLElement;
  /** What the card calls may change while it stands; drawing it again would empty its inputs. */
  readonly callInstead: (calls: CardCalls) => void;
}

/** The card as the library draws it; undefined when it can make nothing of it. */
function drawingOf(json: string): Drawing | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig();
  // The library takes its markdown renderer globally; without one it leaves the signs in the text.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = cardMarkdown(text);
    result.didProcess = true;
  };
  card.parse(withServedPictures(json));
  const element = card.render();
  if (element === undefined) return undefined;
  const callInstead = ({ onAction, onLink }: CardCalls): void => {
    card.onExecuteAction = onAction;
    card.onAnchorClicked = (_, anchor) => {
      onLink(anchor.href);
      return true;
    };
  };
  return { element, callInstead };
}

function DrawnCard({ json, onAction, onLink }: CardCalls & { readonly json: string }) {
  const say = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const drawing = useMemo(() => drawingOf(json), [json]);
  useEffect(() => {
    drawing?.callInstead({ onAction, onLink });
  }, [drawing, onAction, onLink]);
  useEffect(() => {
    place.current?.replaceChildren(...(drawing === undefined ? [] : [drawing.element]));
  }, [drawing]);

  return (
    <>
      <div ref={place} />
      {drawing === undefined && <p className="card-problem">{say.cardUnreadable}</p>}
    </>
  );
}
