/** What is there when the demonstration begins: nothing, or a programme whose people wait for their first round. */
export type World = 'empty' | 'before-the-first-round';
