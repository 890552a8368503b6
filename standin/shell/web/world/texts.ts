import type { Language } from '../address.tsx';

/** What is said of one world. */
interface WorldWords {
  readonly name: string;
  readonly what: string;
}

const en = {
  menu: (name: string) => `World: ${name}`,
  title: 'Where the company stands',
  worlds: {
    'lived-in': { name: 'Month four', what: 'Pairs have met since September' },
    launch: { name: 'Before the start', what: 'People have joined, nobody is matched' },
    empty: { name: 'Empty', what: 'No programme yet' },
  } as Readonly<Record<string, WorldWords>>,
  anew: (name: string) => `Begin “${name}” anew`,
  anewTitle: (name: string) => `Begin “${name}” anew?`,
  anewLead: 'What has been done in it here is forgotten. The other worlds stay as they are.',
  anewYes: 'Begin anew',
  no: 'Cancel',
  turning: (name: string) => `“${name}” is being laid out`,
  turningLead: 'It takes a few seconds. The page opens by itself.',
  failed: (name: string) => `“${name}” could not be opened. The terminal in which the demonstration runs says why.`,
  back: 'Open the page',
};
export type WorldTexts = typeof en;

const sv: WorldTexts = {
  menu: (name) => `Värld: ${name}`,
  title: 'Var företaget står',
  worlds: {
    'lived-in': { name: 'Månad fyra', what: 'Mentorparen har träffats sedan september' },
    launch: { name: 'Före starten', what: 'Många har anmält sig, ingen är matchad' },
    empty: { name: 'Tomt', what: 'Inget program än' },
  },
  anew: (name) => `Börja om i ”${name}”`,
  anewTitle: (name) => `Börja om i ”${name}”?`,
  anewLead: 'Det som har gjorts i den här glöms. De andra världarna är kvar som de är.',
  anewYes: 'Börja om',
  no: 'Avbryt',
  turning: (name) => `”${name}” läggs upp`,
  turningLead: 'Det tar några sekunder. Sidan öppnas av sig själv.',
  failed: (name) => `”${name}” gick inte att öppna. Terminalen där demonstrationen körs säger varför.`,
  back: 'Öppna sidan',
};

export const worldTexts: Readonly<Record<Language, WorldTexts>> = { sv, en };
