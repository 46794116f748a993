// Owns the letter keys of a live talk, the same in every language: what is shown is what is bound.

export const letters = { ask: 'a', tell: 't', undo: 'u', next: 'n', curtain: 'c', park: 'p' } as const;
