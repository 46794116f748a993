// The script of the page for the other person: turns what they chose into a code. It sends nothing and saves nothing.
import { chances, codeOf } from './pulseCode';
import { type Answer, type Answers, items } from './types';

const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const form = one<HTMLFormElement>('form');
const answer = one<HTMLTextAreaElement>('#answer textarea');
// Drawn once per page load, so that an answer that is made again is recognised as the same person's.
const chance = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % chances;

const rated = (name: string): Answer => {
  const n = Number(new FormData(form).get(name));
  return n >= 1 && n <= 5 ? (n as Answer) : null;
};

/** Shows one of the messages of a place and hides the others; shows none if `what` is empty. */
function say(place: string, what: string): void {
  for (const line of document.querySelectorAll<HTMLElement>(`${place} [data-say]`))
    line.hidden = line.dataset.say !== what;
}

/** The code and, under it, the open line; undefined if nothing was answered. */
function made(): string | undefined {
  const answers = items.map(rated) as Answers;
  const line = one<HTMLTextAreaElement>('#line').value.replace(/\s+/g, ' ').trim();
  if (line === '' && answers.every((given) => given === null)) return undefined;
  const mayKeep = one<HTMLInputElement>('#keep').checked;
  const code = codeOf({ answers, mayKeep, hasLine: line !== '', chance });
  return line === '' ? code : `${code}\n${line}`;
}

function show(text: string | undefined): void {
  say('form', text === undefined ? 'nothing' : '');
  say('#answer', '');
  one<HTMLElement>('#answer').hidden = text === undefined;
  answer.value = text ?? '';
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(made());
  one<HTMLElement>('#answer h2').focus();
});

// The code on screen must always match the choices, so it is hidden as soon as one changes.
form.addEventListener('input', () => {
  say('form', '');
  one<HTMLElement>('#answer').hidden = true;
});

one('#answer button').addEventListener('click', async () => {
  answer.select();
  try {
    await navigator.clipboard.writeText(answer.value);
    say('#answer', 'copied');
  } catch {
    say('#answer', 'selected');
  }
});
