// The fields whose earlier wordings are set aside and can be restored: those that a person wrote.
import { personTexts } from '../people/types';
import { reflectionTexts } from './fields';

export const asideTexts = { reflections: reflectionTexts, people: personTexts } as const;
