/** How it stands, for HR, and what needs somebody. */
import type { SameShape } from '../shape.ts';
import { health } from './health/en.ts';
import { overview } from './overview/en.ts';
import type { api as apiSwedish, hr as hrSwedish } from './sv.ts';

export const api: SameShape<typeof apiSwedish> = {
  ...overview,
  jobs: {
    'propose-round': 'Running a round on its day',
    'publish-by-itself': 'Publishing a round by itself',
    'conclude-pairing': 'Ending a pair whose time is up',
    'end-programme': 'Ending a programme whose last day is over',
    'run-round': 'Working out proposals',
    'publish-round': 'Publishing proposals',
    'begin-group': 'Starting a group',
    'suggest-mentors': 'Suggesting mentors',
    'request-step': 'Following up a request to a mentor',
    'resume-pairing': 'Going on after a pause',
    'joint-decision-step': 'Closing proposals nobody answered',
    'parting-step': 'Asking what comes after a pairing',
    'carry-on-step': 'Letting a pair carry on together',
    'silence-step': 'Asking whoever waits for a sign',
    'plan-series': 'Finding meeting times',
    'book-series': 'Booking meetings',
    'verify-series': 'Checking booked meetings',
    'repair-series': 'Mending meetings',
    'check-series': 'Comparing meetings with both calendars',
    'end-series': 'Removing meetings',
    'follow-series': 'Following a series of meetings',
    'follow-mailbox': 'Reading changes in a calendar',
    'keep-subscription': 'Keeping a subscription to changes alive',
    'offer-step': 'Suggesting other times',
    'continuation-step': 'Settling what goes on after a split',
    'settle-meeting': 'Deciding whether a meeting took place',
    'survey-step': 'Asking after a meeting',
    'send-notice': 'Sending a card',
    'mail-notice': 'Mailing what a card should say',
    'tell-lead': 'Telling those who lead a programme',
    'read-mailbox': 'Reading working hours in a mailbox',
    'conclude-leaving': 'Ending things for somebody who left',
    'install-app': 'Installing the app',
    'invite-round': 'Inviting several people',
    'invite-step': 'Inviting somebody',
    'read-directory': 'Reading the directory',
    'follow-directory': 'Reading changes in the directory',
  },
  attention: {
    'no-mailbox': {
      what: (person) => `${person} has no mailbox in Exchange Online, so the meetings cannot be booked.`,
      advice: 'Ask IT to give the person a mailbox, then try again.',
    },
    'mailbox-out-of-scope': {
      what: (person) => `Lodestar may not read the calendar of ${person}.`,
      advice: 'Ask IT to add the person to the group that Lodestar may book for, then try again.',
    },
    'rights-missing': {
      what: () => 'Lodestar lacks a permission in Microsoft 365, so no meetings can be booked.',
      advice: 'Ask IT to check the permissions and the secret of the app in Entra. We try again every two hours.',
    },
    'mailbox-full': {
      what: (person) => `The mailbox of ${person} is full or may not send any more.`,
      advice: 'Ask the person to tidy up, or IT to give more room. We try again every two hours.',
    },
    'calendar-followed-slowly': {
      what: (person) => `Outlook does not tell what has changed in the calendar of ${person}.`,
      advice: 'The meetings are read one by one instead, so nothing is missed. Ask IT to ask Microsoft if it goes on.',
    },
    'calendar-unreadable': {
      what: (person) => `The calendar of ${person} could not be read.`,
      advice: 'Try again. If that does not help, ask IT to look at the mailbox.',
    },
    'hours-unknown': {
      what: (person) => `The calendar of ${person} does not say which time zone and working hours hold.`,
      advice:
        'Ask the person to set working hours and time zone in Outlook, under Settings and Calendar. We try again by ourselves.',
    },
    'no-common-time': {
      what: (_person, pair) => `${pair} have no time in common in the period.`,
      advice: 'Ask them to free a while each week, or make the rhythm of the programme slower, then try again.',
    },
    'refused-by-outlook': {
      what: (_person, pair) => `Outlook refused the booking for ${pair}.`,
      advice: 'Try again. If that does not help, ask IT to look at the permissions.',
    },
    'no-teams-link': {
      what: (_person, pair) => `The meetings of ${pair} are booked but have no Teams link.`,
      advice: 'Ask IT to check that the organiser has Teams, then try again.',
    },
    'series-gone': {
      what: (_person, pair) => `${pair} no longer have their meetings in Outlook.`,
      advice: 'Ask whether they want to go on. Try again to book new meetings.',
    },
    'guest-without-meetings': {
      what: (person) => `${person} no longer has the mentor meetings in the calendar.`,
      advice: 'Ask if they want to go on. Whoever organises can invite again in Outlook, or you end the series.',
    },
    'split-in-outlook': {
      what: (_person, pair) =>
        `${pair} have split their series of meetings in Outlook. We are waiting to hear whether the new one is the continuation.`,
      advice: 'There is nothing you need to do. If nobody answers, it goes as the question said.',
    },
    'outlook-unavailable': {
      what: (_person, pair) => `Outlook did not answer when the meetings of ${pair} were being booked.`,
      advice: 'We try again by ourselves. You can also try now.',
    },
    'account-missing': {
      what: (person) => `The account of ${person} is disabled or gone from the directory.`,
      advice:
        'If that is a mistake, ask IT to bring the account back: everything goes on as before. Otherwise the mentoring ends by itself after some working days.',
    },
    'booking-delayed': {
      what: (_person, pair) => `The meetings of ${pair} are not booked yet.`,
      advice: 'We try again by ourselves. There is nothing you need to do.',
    },
    'card-blocked': {
      what: (person) => `${person} has blocked the bot and did not get their card.`,
      advice: 'Ask the person to unblock it in Teams, then try again.',
    },
    'card-app-missing': {
      what: (person) => `${person} does not have Lodestar in Teams and did not get their card.`,
      advice: 'Ask IT to install the app for the person in the Teams admin centre, then try again.',
    },
    'card-undelivered': {
      what: (person) => `A card to ${person} could not be sent.`,
      advice: 'Try again. If that does not help, ask IT to look at the bot.',
    },
    'card-uncertain': {
      what: (person) => `A card to ${person} may not have arrived.`,
      advice: 'Ask the person. If the card came and you try again, it comes a second time.',
    },
    'card-mailed': {
      what: (person) => `The bot does not reach ${person}. The message went by mail instead.`,
      advice: 'There is nothing to do now. Once the bot reaches the person again, the next message comes in Teams.',
    },
    'card-mailed-perhaps': {
      what: (person) => `The bot does not reach ${person}. The message perhaps went by mail instead.`,
      advice: 'Ask the person. The mail is not sent once more, so that nobody gets the same thing twice.',
    },
    'help-wanted': {
      what: (person) => `${person} would like help.`,
      advice: 'Get in touch with the person. What else they answered is not shown.',
    },
    'no-meeting-booked': {
      what: (_person, pair) => `${pair} have no meeting ahead.`,
      advice: 'Ask how it goes and whether they want a new time.',
    },
    'not-met-within-21-days': {
      what: (_person, pair) => `${pair} have not met in the three weeks since they began.`,
      advice: 'Ask what came in between. A first meeting is often enough to get going.',
    },
    'silence-seen': {
      what: (_person, pair) => `${pair}: invitations went unanswered, were declined or called off twice in a row.`,
      advice: 'Ask both how it goes. A word from outside is often enough.',
    },
    'three-missed-in-a-row': {
      what: (_person, pair) => `${pair} have missed three meetings in a row.`,
      advice: 'Ask how it goes and whether the rhythm or the time should change.',
    },
  },
};

export const hr: SameShape<typeof hrSwedish> = {
  status: {
    noProgramme: 'Begin with the programme',
    noProgrammeBody: 'Set name, dates and rhythm. It takes a few minutes, and the suggestions are already filled in.',
    noProgrammeAction: 'Set up the programme',
    funnel: 'From joining to answers',
    toPeople: 'People',
    enrolled: 'Enrolled',
    enrolledDetail: (mentors, mentees) => `${mentors} mentors, ${mentees} mentees`,
    matched: 'Matched',
    matchedDetail: (left) => (left === '0' ? 'Nobody is left out' : `${left} not matched`),
    booked: 'Have meetings booked',
    bookedDetail: (left) => (left === '0' ? 'All who are matched' : `${left} matched without meetings booked`),
    met: 'Have met',
    metDetail: (met, pairings) => `${met} of ${pairings} pairings`,
    answered: 'Have answered',
    answeredDetail: (rate) => `${rate} of the questions are answered`,
    stepOf: (step, people) => `${step}: ${people} people`,
    figures: 'What the answers say',
    usefulness: 'How useful the meetings are',
    usefulnessValue: (value) => `${value} of 5`,
    goals: 'People with goals',
    needs: 'Needs you',
    showAll: (count) => `Show all ${count}`,
    underway: 'Being looked after',
    since: (day) => `since ${day}`,
    trends: 'Week by week',
    heldOf: 'Meetings held of those planned, week by week',
    usefulnessUnit: 'Mean of each month, 1 not at all to 5 very useful',
    answersUnit: 'Answers in the figures, month by month',
    week: (week) => `wk ${week}`,
    tookPlace: (count) => `${count} held`,
    plannedCount: (count) => `${count} planned`,
    table: 'Show as a table',
    chart: 'Show as a chart',
    tableOf: (title) => `Table: ${title}`,
    columns: { week: 'Week', held: 'Held', planned: 'Planned', month: 'Month', mean: 'Useful', answers: 'Answers' },
    tooFew: 'Too few answers',
    trendsLock:
      'Figures of answers count five people at a time, so that nobody can be recognised. The month is the one in which the last of the five answered.',
    departments: 'Departments',
    places: 'Places',
    units: { name: 'Department', place: 'Place', people: 'People', matched: 'Matched', met: 'Meetings held' },
    heldOfPlanned: (held, planned) => (planned === '0' ? 'None yet' : `${held} of ${planned}`),
    otherUnits: (count) => `Others (${count})`,
    unitsLock:
      'What the answers say is shown for the whole programme only. Divided up, they could be traced to single people.',
    landing: {
      fits: 'Is it working for them?',
      fitsOf: (people) => `${people} answers after the first meeting`,
      reasons: 'Why pairs end',
      reasonsOf: (pairs) => `${pairs} pairs gave a reason`,
      tooFew: 'Too few answers to show. The figures come once at least five people have answered.',
      withheld: 'too few to be shown one by one',
      lock: 'The figures grow by at least five people at a time, so that nobody can be recognised. Who wanted to end is never kept.',
    },
    help: {
      takenUpBy: (name, day) => `${name} took it up on ${day}.`,
      taken: (name) => `You have taken up the wish from ${name}.`,
      closed: (name) => `The wish from ${name} is closed.`,
    },
    retry: 'Try again',
    retryFor: (names) => `Try again for ${names}`,
    retried: 'We are trying again. It usually takes a minute.',
    approved: (name) => `${name} is in.`,
    copied: 'Copied. Paste it where you write to IT.',
    notCopied: 'It could not be copied. Mark the words in the row instead.',
  },
  health,
};
