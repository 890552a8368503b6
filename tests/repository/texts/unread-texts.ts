import type { Project } from 'typescript/unstable/sync';
import { declaredTexts } from './declared-texts.ts';
import { textsRead } from './text-reads.ts';
import { ownFiles } from './text-program.ts';

/** The texts, and groups of them, that no code of the program reads: `words: meetingStatus.planned`. */
export function unreadTexts(project: Project): readonly string[] {
  const files = ownFiles(project);
  const read = textsRead(project, files);
  return declaredTexts(project, files)
    .filter(({ id }) => !read.has(id))
    .map(({ path }) => path);
}
