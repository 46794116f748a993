// Owns telling open questions from closed ones by their form, in the languages it has rules for. Pure.
import type { Openness } from './types';

/**
 * Open is what cannot be settled by yes or no, a date or a name; closed is what can. Where the form says neither, as with
 * who, when, where and which, the rules are silent.
 */
interface Rules {
  /** A question, or its last clause, that begins so. */
  open: RegExp;
  closed: RegExp;
  /** Begins with a clause that comes before the one that asks. */
  led: RegExp;
}

const rules: Readonly<Record<string, Rules>> = {
  en: {
    open: /^(?:(?:in|to|for|from|with|at|about|of|on) )?(?:what(?:’s|'s)?|how|why)\b(?! (?:time|day|date|year|month|percentage|many|much|old|long|often|far|soon|late)\b)/,
    closed:
      /^(?:(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?\b|how (?:many|much|old|long|often|far|soon|late)\b|(?:at |on )?what (?:time|day|date|year|month|percentage)\b)/,
    led: /^(?:if|when|whenever|while|since|after|before|once|as|suppose|imagine|given|of|from|with|in|on|at|for|looking|thinking|now|so|well|then|ok|okay|and|but)\b/,
  },
  de: {
    open: /^(?:(?:mit|in|an|auf|aus|bei|von|zu|für|durch|um|unter|über) )?(?:was|wie|warum|weshalb|wieso|wozu|wo(?:ran|rauf|raus|rin|rüber|rum|runter|für|mit|bei|durch|von|vor|nach|gegen)|inwiefern|inwieweit)\b(?! (?:viele?|lange|oft|alt|spät|weit|groß|hoch)\b)/,
    closed:
      /^(?:wie (?:viele?|lange|oft|alt|spät|weit|groß|hoch)\b|(?:um|an) wie viel|\p{L}{2,}(?:st|t|en|e|d|nn|ll|ss|iß|r|g) (?:du|sie|er|es|ihr|wir|ich|man|das|dies|die|der|den|dein|deine|ihre?|sich)(?![\p{L}])|(?:ist|sind|war|waren|hat|haben|hatte|hatten|kann|können|könnte|könnten|soll|sollte|sollten|muss|müssen|darf|dürfen|wird|werden|würde|würden|gibt|gab)(?![\p{L}]))/u,
    led: /^(?:wenn|falls|nachdem|bevor|während|als|seit|sobald|angenommen|und|aber|also|nun|dann|gut|stell)\b/,
  },
  fr: {
    open: /^(?:(?:à|de|en|avec|pour|par|sur|dans|vers|contre) )?(?:qu['’]|que |quoi\b|quels?\b|quelles?\b|comment\b|pourquoi\b)/,
    closed:
      /^(?:est-ce qu|combien\b|(?:y |ne |\p{L}['’])?\p{L}+(?:-t)?-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)(?![\p{L}])|(?:les?|la|l['’]|ce|cette|votre|ton|ta|mon|ma) ?\p{L}+ \p{L}+-(?:t-)?(?:il|elle|ils|elles)(?![\p{L}]))/u,
    led: /^(?:si|s['’]|quand|lorsqu|après|avant|depuis|dès|imagin|suppos|et|mais|alors|donc|bon)/,
  },
  es: {
    open: /^(?:(?:a|de|en|con|por|para|sobre|desde|hacia) )?(?:qué|cómo|por qué|cuál|cuáles)(?![\p{L}])(?! (?:hora|día|fecha|año|mes)(?![\p{L}]))/u,
    closed:
      /^(?:(?:a|en) )?(?:qué (?:hora|día|fecha|año|mes)|cuánt[oa]s?)(?![\p{L}])|^(?!.*(?:qué|cómo|cuál|quién|dónde|cuándo|cuánt|[,:;]))\p{L}/u,
    led: /^(?:si|cuando|después|antes|desde|imagina|supon|y|pero|entonces|bueno)(?![p{L}])/,
  },
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ');

function sorted(clause: string, { open, closed }: Rules): Openness {
  if (open.test(clause)) return 'open';
  return closed.test(clause) ? 'closed' : null;
}

/** Sorts a question by its form; null where the rules of its language (BCP 47) are silent, or there are none. */
export function opennessOf(text: string, lang: string): Openness {
  const own = rules[lang.toLowerCase().split('-')[0] ?? ''];
  if (!own) return null;
  const [first = '', ...rest] = text.split(/[,:;–—]\s*|\s¿/u).map(bare);
  if (rest.length === 0 || !own.led.test(first)) return sorted(first, own);
  return sorted(rest.at(-1) ?? '', own);
}
