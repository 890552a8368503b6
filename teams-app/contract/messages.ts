/** What people will read when they are told about each other. */
import { z } from 'zod';
import { language, personCard } from './shapes.ts';

const letter = z.object({
  title: z.string(),
  about: z.string(),
  programme: z.string(),
  /** The others in a group; in a pair the other one is in `about`. */
  membersTitle: z.string(),
  members: z.array(z.object({ name: z.string(), about: z.string() })),
  whyTitle: z.string(),
  why: z.array(z.string()),
  next: z.string(),
});
const recipient = z.object({ person: personCard, language, sv: letter, en: letter });

/** What each of them will read, the mentor first, and in which language. */
export const messages = z.object({ letters: z.array(recipient) });
export type MessagesBody = z.infer<typeof messages>;
