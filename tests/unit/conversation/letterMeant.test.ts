import { describe, expect, it } from 'vitest';
import { letterMeant, type Script, scriptFor, scriptOf } from '../../../lib/conversation/letterMeant';

/** What these keyboards write, by the key's position on a Latin keyboard (`code`). */
const written: Record<string, Record<string, string>> = {
  Russian: { KeyA: 'ф', KeyT: 'е', KeyU: 'г', KeyN: 'т', KeyC: 'с', KeyP: 'з', KeyQ: 'й' },
  Ukrainian: { KeyA: 'ф', KeyT: 'е', KeyU: 'г', KeyN: 'т', KeyC: 'с', KeyP: 'з', KeyQ: 'й', KeyS: 'і' },
  Greek: { KeyA: 'α', KeyT: 'τ', KeyU: 'θ', KeyN: 'ν', KeyC: 'ψ', KeyP: 'π', KeyQ: ';', KeyW: 'ς' },
  Hebrew: { KeyA: 'ש', KeyT: 'א', KeyU: 'ו', KeyN: 'מ', KeyC: 'ב', KeyP: 'פ', KeyQ: '/', KeyW: "'" },
  Arabic: { KeyA: 'ش', KeyT: 'ف', KeyU: 'ع', KeyN: 'ى', KeyC: 'ؤ', KeyP: 'ح', KeyQ: 'ض', KeyB: 'لا', KeyX: 'ء' },
  Hindi: { KeyA: 'ो', KeyT: 'ू', KeyU: 'ह', KeyN: 'ल', KeyC: 'म', KeyP: 'ज', KeyQ: 'ौ' },
  Thai: { KeyA: 'ฟ', KeyT: 'ะ', KeyU: 'ี', KeyN: 'ื', KeyC: 'แ', KeyP: 'ย', KeyQ: 'ๆ' },
  Kana: { KeyA: 'ち', KeyT: 'か', KeyU: 'な', KeyN: 'み', KeyC: 'そ', KeyP: 'せ', KeyQ: 'た' },
};

describe('the letter that a key means', () => {
  it.each(Object.entries(written))('stands at its place on a %s keyboard', (_, keys) => {
    for (const [code, key] of Object.entries(keys)) {
      expect(letterMeant({ key, code }, 'other')).toBe(code.at(-1)?.toLowerCase());
      if (scriptOf(key)) expect(letterMeant({ key, code }, 'latin')).toBe(code.at(-1)?.toLowerCase());
    }
  });

  it.each([
    ['French', 'KeyQ', 'a', 'a'],
    ['French', 'KeyA', 'q', 'q'],
    ['French', 'Semicolon', 'm', 'm'],
    ['French', 'KeyM', ',', ','],
    ['German', 'KeyY', 'z', 'z'],
    ['Dvorak', 'KeyA', 'a', 'a'],
    ['Dvorak', 'KeyK', 't', 't'],
    ['Dvorak', 'KeyF', 'u', 'u'],
    ['Dvorak', 'KeyQ', "'", "'"],
    ['Colemak', 'KeyJ', 'n', 'n'],
    ['Turkish', 'KeyI', 'ı', 'ı'],
  ])('is what a %s keyboard writes: at %s %s', (_, code, key, letter) => {
    expect(letterMeant({ key, code }, 'latin')).toBe(letter);
    expect(letterMeant({ key: key.toUpperCase(), code }, 'latin')).toBe(letter === 'ı' ? 'i' : letter);
  });

  it('is a Latin letter that is written between others, small or large, half or full width', () => {
    for (const key of ['a', 'A', 'ａ', 'Ａ']) expect(letterMeant({ key, code: 'KeyQ' }, 'other')).toBe('a');
  });

  it.each(['Enter', 'Tab', 'Escape', 'ArrowUp', 'Backspace', 'Dead', 'Shift', 'F1', 'Process', 'Unidentified'])(
    'is none of the alphabet’s for %s',
    (key) => {
      for (const before of ['latin', 'other'] satisfies Script[])
        expect(letterMeant({ key, code: key }, before)).not.toMatch(/^[a-z]$/);
    },
  );

  it('is none for a key that other keyboards have beside their letters', () => {
    expect(letterMeant({ key: 'х', code: 'BracketLeft' }, 'other')).toBe('х');
    expect(letterMeant({ key: '1', code: 'Digit1' }, 'other')).toBe('1');
  });
});

it('a script is told by letters alone', () => {
  expect(['a', 'é', 'ø', 'ａ'].map(scriptOf)).toEqual(['latin', 'latin', 'latin', 'latin']);
  expect(['ф', 'ש', 'لا', 'ち', 'ㅁ', 'ो', 'ี'].map(scriptOf)).toEqual([
    'other',
    'other',
    'other',
    'other',
    'other',
    'other',
    'other',
  ]);
  expect(['1', '/', ';', ' ', 'Enter', 'Dead', ''].map(scriptOf)).toEqual([null, null, null, null, null, null, null]);
});

it('is likely to be that of the language that is read', () => {
  expect(['en', 'de-AT', 'tr', 'vi', 'sr-Latn'].map(scriptFor)).toEqual(['latin', 'latin', 'latin', 'latin', 'latin']);
  expect(['el', 'he', 'ru-RU', 'ar', 'ja', 'uk'].map(scriptFor)).toEqual(Array(6).fill('other'));
});
