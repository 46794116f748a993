// Owns the letters of a live talk's verbs, the same in every language: what is shown is what is bound. Keys bring their own.

export const letters = { undo: 'u', next: 'n', curtain: 'c', park: 'p', pause: 'q' } as const;
