import type { MailboxSettings } from '@microsoft/microsoft-graph-types';
import type { MailboxSetup } from './port.ts';

/** A mailbox's settings as Graph shows them; what nobody can set here has Exchange's default. */
export function graphSettings({ timeZone, workingHours, language }: MailboxSetup): MailboxSettings {
  return {
    archiveFolder: '',
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'all',
      internalReplyMessage: '',
      externalReplyMessage: '',
    },
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: {
      locale: language,
      displayName: new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language,
    },
    timeZone,
    userPurpose: 'user',
    workingHours,
  };
}
