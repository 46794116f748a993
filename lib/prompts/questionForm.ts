// Remarks on the wording of a card, by the rules of its language (frameworks-and-decks, 1.3). They forbid nothing.

/** `advice` in question form, a `closed` question, `several` at once, a `why`, too `long`, or no question at all. */
export type Remark = 'advice' | 'closed' | 'several' | 'why' | 'long' | 'statement';

/** The number of words from which a question counts as long. */
const words = 18;

const advice = new RegExp(
  '^(?:' +
    [
      "(?:have|haven't) you (?:ever )?(?:tried|thought|considered|asked)",
      "(?:could|couldn't|would|wouldn't|should|shouldn't|can't|don't|didn't|won't) (?:you|we|it|that|they|he|she)",
      '(?:what|how) about',
      'what if (?:you|we|they)',
      "why (?:don't|not)",
      'you (?:should|could|might)',
      "(?:isn't|aren't|wasn't) ",
    ].join('|') +
    ')',
);
const closed =
  /^(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|shall|should|may|might|must)(?:n't)? /;

/** The rules for English. They check only how a clause begins, as "what would you try?" contains no advice. */
function english(text: string): Remark[] {
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const clauses = plain.split(/(?<=[?!.;:])\s+|, (?:and|but|or|so) |\s[–—-]\s/);
  const remarks: Remark[] = [];
  const advising = clauses.some((clause) => advice.test(clause));
  if (advising) remarks.push('advice');
  else if (clauses.some((clause) => closed.test(clause))) remarks.push('closed');
  if (/\bwhy\b/.test(plain)) remarks.push('why');
  if ((plain.match(/\?/g) ?? []).length > 1) remarks.push('several');
  if (!plain.includes('?')) remarks.push('statement');
  if (plain.split(' ').length >= words) remarks.push('long');
  return remarks;
}

/** Remarks on a card's text; none if it is empty or its language (BCP 47) has no rules here. */
export const remarksOn = (text: string, lang: string): Remark[] =>
  /^en(?:-|$)/i.test(lang) && text.trim() !== '' ? english(text) : [];
