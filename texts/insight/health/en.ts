/** How the running of it stands, for IT. */
import type { SameShape } from '../../shape.ts';
import type { health as swedish } from './sv.ts';

export const health: SameShape<typeof swedish> = {
  title: {
    well: 'Everything in use works',
    except: (connections) => `Everything works except ${connections}`,
    parked: (count) =>
      count === 1
        ? 'Everything works, but one piece of work was put aside'
        : `Everything works, but ${count} pieces of work were put aside`,
    nothingWorks: 'No connection works as it should',
  },
  lead: 'As far as the work done so far has shown. The page looks again by itself.',
  lock: 'Only counts are shown here. IT sees no pairs, meetings or names.',
  connections: 'Connections',
  state: { works: 'Working', look: 'Needs a look', unknown: 'Not used yet' },
  directory: {
    name: 'Directory',
    needs: 'User.Read.All',
    inTitle: 'the directory',
    never: 'The directory has not been read yet.',
    read: (when) => `All of the directory was read ${when}.`,
    changes: (when) => `Changes were fetched ${when}.`,
    advice: 'Check that User.Read.All is granted, and that the secret or certificate is still valid.',
  },
  mailboxes: {
    name: 'Mailboxes',
    needs: 'MailboxSettings.Read',
    inTitle: 'the mailboxes',
    nobody: 'Nobody has joined yet.',
    read: (read, all) => `The mailboxes of ${read} of ${all} participants have been read.`,
    advice: 'Check that they have a mailbox in Exchange Online and are in the group that the app may read.',
  },
  calendars: {
    name: 'Calendars',
    needs: 'Calendars.ReadWrite',
    inTitle: 'the calendars',
    none: 'No meetings have been booked yet.',
    booked: (booked, all) => `${booked} of ${all} series of meetings are booked and checked.`,
    trouble: (reason, count, since) => `${reason}: ${count}, since ${since}.`,
    reasons: {
      'no-mailbox': 'No mailbox in Exchange Online',
      'mailbox-out-of-scope': 'The mailbox is outside what the app may read',
      'rights-missing': 'The app lacks a permission, or its secret does not hold',
      'mailbox-full': 'The mailbox is full or may not send any more',
      'hours-unknown': 'The calendar has no time zone or working hours set',
      'calendar-unreadable': 'The calendar could not be read',
      'no-common-time': 'No time in common',
      'refused-by-outlook': 'Outlook refused',
      'no-teams-link': 'The meetings have no Teams link',
      'series-gone': 'The meetings were removed from Outlook',
      'guest-without-meetings': 'The meetings are in one calendar only',
      'split-in-outlook': 'The series was split in Outlook, waiting for an answer',
      'outlook-unavailable': 'Outlook did not answer',
    },
    advice: 'HR sees whom it concerns, and can try again once it is mended.',
    untold: (count) => `Calendars whose changes Outlook does not report: ${count}.`,
    untoldAdvice:
      'Meetings in those calendars are read one by one. Check that Outlook reaches the address in PUBLIC_URL; otherwise just wait.',
    oldZones: (zones) => `The server has out-of-date clock data for ${zones}.`,
    oldZonesAdvice: 'Update Node: meetings in those zones may be an hour off.',
  },
  bot: {
    name: 'The bot',
    needs: 'Bot Service',
    inTitle: 'the bot',
    nobody: 'Nobody has joined yet.',
    reaches: (reached, all) => `The bot reaches ${reached} of ${all} participants.`,
    undelivered: (count) => `Cards that could not be sent: ${count}.`,
    blocked: (count) => `Have blocked the bot: ${count}.`,
    missing: (count) => `Do not have the app in Teams: ${count}. Install it for them in the Teams admin centre.`,
    obstacles: {
      'id-missing': (count) =>
        `The app could not be installed for ${count}: TEAMS_CATALOG_APP_ID is missing. Set it to the app's id in the Teams admin centre.`,
      'rights-missing': (count) =>
        `The app could not be installed for ${count}: the permission TeamsAppInstallation.ReadWriteSelfForUser.All is missing. Grant it in Entra.`,
      'not-in-catalogue': (count) =>
        `The app could not be installed for ${count}: the catalogue has no app with the id in TEAMS_CATALOG_APP_ID.`,
      refused: (count) =>
        `The app could not be installed for ${count}: Teams said no. The reason is in the log under app-not-installed.`,
    },
  },
  mail: {
    name: 'Mail',
    needs: 'Mail.Send',
    inTitle: 'mail',
    notSetUp: 'No mailbox is named, so whoever the bot does not reach gets no mail.',
    setUp: 'To send mail instead: name a shared mailbox in MAIL_FROM and let the app send from it.',
    sent: (count) => `Sent in the place of cards: ${count}.`,
    waiting: (count) => `Waiting to be sent: ${count}.`,
    perhaps: (count) => `Perhaps sent, not sent again: ${count}.`,
    refused: (count) => `Could not be sent: ${count}.`,
    advice:
      'Check that the app may send from the mailbox in MAIL_FROM, that it exists, and that the addresses are right.',
  },
  parked: 'Work that was set aside',
  parkedBody: (count) => `This was tried several times in vain: ${count}. The error stands under each.`,
};
