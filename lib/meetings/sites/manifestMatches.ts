// Which addresses the manifest of this build names: all of the services' data that a meeting page is given. Data only.
import { practiceHosts, requiredHosts } from './requiredHosts';

/** Match patterns that the manifest of this build names. */
export const manifestMatches: string[] = [
  ...Object.values(requiredHosts).flat(),
  // Said here, so that the build can leave it out.
  ...(import.meta.env.MODE === 'practice' ? practiceHosts : []),
];
