import type { Event } from '@microsoft/microsoft-graph-types';
import { holdsMeetingBlob, joinUrlFor, withMeetingBlob } from './body.ts';
import type { Content, Mailbox } from './stored.ts';

/**
 * Gives a meeting its link, or takes it away. Once on, it stays on: neither `isOnlineMeeting` nor the provider can be changed,
 * but a body sent without the meeting blob kills the link. A mailbox without Teams gets a plain event and no error
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/9741).
 */
export function settleOnlineMeeting(sent: Event, content: Content, mailbox: Mailbox, uid: string): Content {
  if (content.isOnlineMeeting) {
    const isLost =
      sent.body !== undefined && content.joinUrl !== null && !holdsMeetingBlob(content.body, content.joinUrl);
    return isLost ? { ...content, joinUrl: null } : content;
  }
  const isPossible =
    mailbox.setup.teamsEnabled && (sent.onlineMeetingProvider ?? 'teamsForBusiness') === 'teamsForBusiness';
  if (sent.isOnlineMeeting !== true || !isPossible) return content;
  const joinUrl = joinUrlFor(uid);
  return {
    ...content,
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    joinUrl,
    body: withMeetingBlob(content.body, joinUrl),
  };
}
