// The rules of languages: how their questions begin, and which abbreviations look like the end of a sentence.

/**
 * All in lower case. How questions begin is given as patterns that end where a word ends; abbreviations and
 * `beginnings` are words.
 */
export interface Language {
  /** What may precede the word that asks. */
  before: readonly string[];
  /** Asks for a number, a time or a date, and so is closed, although its first word also begins open questions. */
  measured: readonly string[];
  /** Cannot be settled by yes or no. */
  open: readonly string[];
  /** Can be settled by yes or no. */
  closed: readonly string[];
  /** Closed questions with verb and subject inverted: verbs, what joins them, subjects. */
  turned?: readonly [verbs: readonly string[], join: string, subjects: readonly string[]];
  /** A question without any of these is closed: for a language that may ask by its punctuation alone. */
  unless?: readonly string[];
  /** Begins a clause that comes before the one that asks. */
  led: readonly string[];
  /**
   * Abbreviated titles, without their last full stop. With a capital they do not end a sentence: a name follows. One
   * that is also among the endings counts as an ending: "Wall St."
   */
  titles: readonly string[];
  /** Abbreviations that do not end a sentence if a number follows. */
  numbered: readonly string[];
  /** Abbreviations that may end a sentence, and do if the next word is one that begins sentences. */
  endings: readonly string[];
  /** Words that begin a sentence, besides those that begin a question. */
  beginnings: readonly string[];
  /** A number with a full stop may be an ordinal. */
  ordinals: boolean;
}

const words = (text: string): string[] => text.split(' ');

const en: Language = {
  before: words('in to for from with at about of on'),
  measured: [
    ...words('many much old long often far soon late').map((word) => `how ${word}`),
    ...words('time day date year month percentage').map((word) => `what ${word}`),
  ],
  open: words('what how why'),
  closed: words('am is are was were do does did have has had can could will would shall should may might must').map(
    (word) => `${word}(?:n['’]t)?`,
  ),
  led: words(
    'if when whenever while since after before once as suppose imagine given of from with in on at for looking thinking now so well then ok okay and but',
  ),
  titles: words('mr mrs ms mx messrs dr prof rev fr hon st gen col capt lt sgt maj cmdr adm gov sen rep pres supt mt'),
  numbered: words('no nos fig figs vol ch pp p approx ca jan feb mar apr aug sept oct nov dec'),
  endings: words(
    'jr sr esq inc ltd co corp llc dept est etc al ed eds vs cf ph.d ave blvd rd st tue wed thu thur fri eg ie',
  ),
  beginnings: words(
    'who whom whose when where which i you he she it we they there this that these those the a an my your his its her our their not no yes if so but and then',
  ),
  ordinals: false,
};

const de: Language = {
  before: words('mit in an auf aus bei von zu für durch um unter über seit'),
  measured: words('viele?[nr]? lange oft alt spät weit groß hoch').map((word) => `wie ${word}`),
  open: words(
    'was wie warum weshalb wieso wozu woran worauf woraus worin worüber worum worunter wofür womit wobei wodurch wovon wovor wonach wogegen inwiefern inwieweit',
  ),
  closed: words(
    'ist sind war waren hat haben hatte hatten kann können könnte könnten soll sollte sollten muss müssen darf dürfen wird werden würde würden gibt gab',
  ),
  turned: [
    words('t en e d nn ll ss iß r g').map((end) => `\\p{L}{2,}${end}`),
    ' ',
    words('du sie er es wir ich man das dies die der den dein deine ihre? sich'),
  ],
  led: words('wenn falls nachdem bevor während als seit sobald angenommen und aber also nun dann gut stell'),
  titles: words('hr hrn fr dr prof dipl mag ing st hl'),
  numbered: words('nr abb kap art abs bd ca lt etwa s tel max min'),
  endings: words(
    'usw etc str jh jhd chr mio mrd vgl bzw bspw geb gest inkl exkl evtl ggf sog z b d h u a o i v mo di mi fr jan feb apr aug sept okt nov dez',
  ),
  beginnings: words(
    'wer wen wem wessen wann wo wohin woher welche welcher welches welchen ich du er sie es wir ihr man der die das ein eine dies diese dieser dieses mein dein sein unser euer nicht nein ja da dort hier',
  ),
  ordinals: true,
};

const fr: Language = {
  before: words('à de en avec pour par sur dans vers contre'),
  measured: [
    ...words('heure date année').map((word) => `quelle ${word}`),
    ...words('jour mois pourcentage âge').map((word) => `quel ${word}`),
    'combien',
  ],
  open: words("qu['’]\\p{L}+ que quoi quels? quelles? comment pourquoi"),
  closed: [],
  turned: [
    [
      '\\p{L}+',
      ...words('y ne').map((word) => `${word} \\p{L}+`),
      "\\p{L}['’]\\p{L}+",
      ...words('les? la ce cette votre ton ta mon ma').map((word) => `${word} \\p{L}+ \\p{L}+`),
      "l['’]\\p{L}+ \\p{L}+",
    ],
    '(?:-t)?-',
    words('je tu il elle on nous vous ils elles ce'),
  ],
  led: words(
    "si s['’]ils? quand lorsqu(?:e|['’]\\p{L}+) après avant depuis dès imagin\\p{L}+ suppos\\p{L}+ et mais alors donc bon",
  ),
  titles: words('m mm mme mmes mlle mlles mgr dr pr me st ste'),
  numbered: words('n no nos p pp art chap fig vol t éd env tél'),
  endings: words('etc av apr cf ex j.-c c.-à-d bd janv févr avr juill sept oct nov déc'),
  beginnings: words(
    'qui quand où lequel laquelle je tu il elle on nous vous ils elles le la les un une des ce cet cette ces mon ton son notre votre leur non oui est-ce ne',
  ),
  ordinals: false,
};

const es: Language = {
  before: words('a de en con por para sobre desde hacia'),
  measured: [...words('hora día fecha año mes').map((word) => `qué ${word}`), 'cuánt[oa]s?'],
  open: words('qué cómo cuál cuáles'),
  closed: [],
  unless: words('qué cómo cuál quién dónde cuándo cuánt'),
  led: words('si cuando después antes desde imagin\\p{L}+ sup(?:ón|on\\p{L}+) y pero entonces bueno'),
  titles: words('sr sra srta sres sras dr dra d dª dña prof profa lic ing arq gral cnel sto sta mons ud uds vd vds'),
  numbered: words('núm nro no pág págs art fig vol cap aprox tel'),
  endings: words('etc ej cf ee uu s.a c.v avda ene feb abr jun jul ago sept oct nov dic'),
  beginnings: words(
    'quién quiénes cuándo dónde yo tú él ella usted nosotros ellos ellas el la los las un una este esta ese esa mi tu su nuestro no sí',
  ),
  ordinals: false,
};

const known: Readonly<Record<string, Language>> = { en, de, fr, es };

export const ruledLanguages = Object.values(known);

/** The rules of a language (BCP 47); undefined if there are none. */
export const languageOf = (lang: string): Language | undefined => known[lang.toLowerCase().split('-')[0] ?? ''];
