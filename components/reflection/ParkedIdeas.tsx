import { ideasOf } from '../../lib/conversation/queries';
import type { Conversation } from '../../lib/conversation/types';
import { useSteadyRead } from '../ui/useSteadyRead';
import { IdeaFields } from './IdeaFields';

interface ParkedIdeasProps {
  talk: Conversation;
  keep(what: string, run: () => Promise<unknown>): void;
  onTyping(): void;
}

/** The ideas parked in a talk, each waiting for its outcome; nothing if there are none. */
export function ParkedIdeas({ talk, ...rest }: ParkedIdeasProps) {
  const ideas = useSteadyRead(() => ideasOf(talk.id), [talk.id]);
  return <IdeaFields startedAt={talk.startedAt} ideas={ideas ?? []} {...rest} />;
}
