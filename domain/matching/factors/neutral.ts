/** What a factor counts when nothing is known: neither for nor against. */
export const neutral = 0.5;
