/** Från gång till gång: vilket program som kommer efter, och vilka som tas med till ett nytt. */
import type { CarriedGroup } from '#domain/enrolment/next-time.ts';

export const hr = {
  carryOver: {
    title: 'Från gång till gång',
    next: 'Nästa program',
    nextHelp: 'Där fortsätter de som vill fortsätta ihop. Namnet står i hälsningen när det här avslutas.',
    noNext: 'Inget är bestämt',
    named: 'Sparat.',
    body: 'Den som var med i ett tidigare program kan få vara med i det här.',
    open: 'Ta med deltagare',
    from: 'Från vilket program',
    whom: 'Vilka',
    groups: {
      waited: 'De som väntade och blev utan',
      'said-yes': 'De som har sagt ja till nästa gång',
    } satisfies Record<CarriedGroup, string>,
    nobodyChosen: 'Välj minst en grupp.',
    between: (from: string, to: string): string => `${from} till ${to}`,
    fewerThanFive: 'färre än fem',
    enrolled: (count: string): string => `Anmäls direkt, för de har bett om det: ${count}.`,
    asked: (count: string): string => `Får en fråga först: ${count}.`,
    privacy: 'Vad någon har sagt om nästa gång är privat. Därför visas antalen i steg om fem.',
    action: 'Ta med dem',
    done: 'Klart. Var och en får ett meddelande. Den som redan är med eller har fått frågan får ingen ny.',
  },
};
