/** Hur driften står, för IT. */
import type { SeriesTrouble } from '#domain/booking/series.ts';
import type { InstallObstacle } from '#domain/insight/install-obstacles.ts';

export const health = {
  /** Säger det som inte fungerar, eller att allt gör det. */
  title: {
    well: 'Allt som används fungerar',
    except: (connections: string): string => `Allt fungerar utom ${connections}`,
    parked: (count: number): string =>
      count === 1
        ? 'Allt fungerar, men ett arbete har lagts åt sidan'
        : `Allt fungerar, men ${count} arbeten har lagts åt sidan`,
    nothingWorks: 'Ingen koppling fungerar som den ska',
  },
  lead: 'Så långt arbetet hittills har visat. Sidan läses om av sig själv.',
  lock: 'Här finns bara antal. IT ser inga mentorpar, möten eller namn.',
  connections: 'Kopplingar',
  state: { works: 'Fungerar', look: 'Att se till', unknown: 'Inte använd än' },
  directory: {
    name: 'Katalogen',
    needs: 'User.Read.All',
    inTitle: 'katalogen',
    never: 'Katalogen har inte lästs än.',
    read: (when: string): string => `Hela katalogen lästes ${when}.`,
    changes: (when: string): string => `Ändringar hämtades ${when}.`,
    advice: 'Kontrollera att User.Read.All är godkänd och att hemligheten eller certifikatet gäller.',
  },
  mailboxes: {
    name: 'Postlådor',
    needs: 'MailboxSettings.Read',
    inTitle: 'postlådorna',
    nobody: 'Ingen har gått med än.',
    read: (read: string, all: string): string => `${read} av ${all} deltagares postlådor har lästs.`,
    advice: 'Kontrollera att deltagarna har en postlåda i Exchange Online och ingår i den grupp som appen får läsa.',
  },
  calendars: {
    name: 'Kalendrar',
    needs: 'Calendars.ReadWrite',
    inTitle: 'kalendrarna',
    none: 'Inga möten har bokats än.',
    booked: (booked: string, all: string): string => `${booked} av ${all} mötesserier är bokade och kontrollerade.`,
    trouble: (reason: string, count: string, since: string): string => `${reason}: ${count}, sedan ${since}.`,
    reasons: {
      'no-mailbox': 'Ingen postlåda i Exchange Online',
      'mailbox-out-of-scope': 'Postlådan ligger utanför det appen får läsa',
      'rights-missing': 'Appen saknar en behörighet, eller dess hemlighet gäller inte',
      'mailbox-full': 'Postlådan är full eller får inte skicka mer',
      'hours-unknown': 'Kalendern säger inte tidszon och arbetstider',
      'calendar-unreadable': 'Kalendern gick inte att läsa',
      'no-common-time': 'Ingen gemensam tid',
      'refused-by-outlook': 'Outlook sa nej',
      'no-teams-link': 'Mötena saknar Teams-länk',
      'series-gone': 'Mötena är borttagna ur Outlook',
      'guest-without-meetings': 'Mötena finns bara i den enas kalender',
      'split-in-outlook': 'Serien är delad i Outlook, väntar på svar',
      'outlook-unavailable': 'Outlook svarade inte',
    } satisfies Record<SeriesTrouble, string>,
    advice: 'HR ser vilka det gäller och kan försöka igen när felet är rättat.',
    untold: (count: string): string => `Kalendrar där Outlook inte berättar vad som ändras: ${count}.`,
    untoldAdvice:
      'Mötena i de kalendrarna läses ett och ett. Kontrollera att Outlook når adressen i PUBLIC_URL; annars räcker det att vänta.',
    oldZones: (zones: string): string => `Servern har gamla uppgifter om klockan i ${zones}.`,
    oldZonesAdvice: 'Uppdatera Node: möten i de zonerna kan hamna en timme fel.',
  },
  bot: {
    name: 'Boten',
    needs: 'Bot Service',
    inTitle: 'boten',
    nobody: 'Ingen har gått med än.',
    reaches: (reached: string, all: string): string => `Boten når ${reached} av ${all} deltagare.`,
    undelivered: (count: string): string => `Kort som inte gick att skicka: ${count}.`,
    blocked: (count: string): string => `Har blockerat boten: ${count}.`,
    missing: (count: string): string =>
      `Saknar appen i Teams: ${count}. Installera den för dem i Teams administrationscenter.`,
    obstacles: {
      'id-missing': (count: string): string =>
        `Appen kunde inte installeras för ${count}: TEAMS_CATALOG_APP_ID saknas. Sätt den till appens id i Teams administrationscenter.`,
      'rights-missing': (count: string): string =>
        `Appen kunde inte installeras för ${count}: behörigheten TeamsAppInstallation.ReadWriteSelfForUser.All saknas. Ge den i Entra.`,
      'not-in-catalogue': (count: string): string =>
        `Appen kunde inte installeras för ${count}: katalogen har ingen app med det id som står i TEAMS_CATALOG_APP_ID.`,
      refused: (count: string): string =>
        `Appen kunde inte installeras för ${count}: Teams sa nej. Skälet står i loggen under app-not-installed.`,
    } satisfies Record<InstallObstacle, (count: string) => string>,
  },
  mail: {
    name: 'Mejl',
    needs: 'Mail.Send',
    inTitle: 'mejlen',
    notSetUp: 'Ingen brevlåda är angiven, så den som boten inte når får inga mejl.',
    setUp: 'Vill ni att mejl går i stället: ange en delad brevlåda i MAIL_FROM och ge appen rätt att skicka från den.',
    sent: (count: string): string => `Skickade i stället för kort: ${count}.`,
    waiting: (count: string): string => `Väntar på att skickas: ${count}.`,
    perhaps: (count: string): string => `Gick kanske iväg, skickas inte om: ${count}.`,
    refused: (count: string): string => `Gick inte att skicka: ${count}.`,
    advice: 'Kontrollera att appen får skicka från brevlådan i MAIL_FROM, att den finns och att adresserna stämmer.',
  },
  parked: 'Arbete som har lagts åt sidan',
  parkedBody: (count: string): string =>
    `Det här har försökts flera gånger utan att lyckas: ${count}. Felet står under varje.`,
};
