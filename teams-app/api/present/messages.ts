import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { introductionPreview } from '#operations/introduction-preview.ts';
import { introductionWords } from '#texts/introduction.ts';
import type { MessagesBody } from '../../contract-rounds.ts';
import { personCard } from './person.ts';

type Preview = Awaited<ReturnType<typeof introductionPreview>>;

export function messagesBody(preview: Preview): MessagesBody {
  return { mentor: recipientBody(preview, 'mentor'), mentee: recipientBody(preview, 'mentee') };
}

function recipientBody(preview: Preview, role: Role): MessagesBody['mentor'] {
  const [person, partner] = role === 'mentor' ? [preview.mentor, preview.mentee] : [preview.mentee, preview.mentor];
  const letter = (language: Language): MessagesBody['mentor']['sv'] => {
    const reasons = preview.proposal.fit.reasonsFor;
    const message = { role, partner, reasons, programmeName: preview.programme.name };
    const { title, about, programme, whyTitle, why, next } = introductionWords(message, language);
    return { title, about, programme, whyTitle, why: [...why], next };
  };
  return { person: personCard(person), language: person.language, sv: letter('sv'), en: letter('en') };
}
