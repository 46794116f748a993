// Which texts of a row can be set aside, and taken back: those that a person wrote.
import { personTexts } from '../people/types';
import { reflectionTexts } from './types';

export const asideTexts = { reflections: reflectionTexts, people: personTexts } as const;
