// Addresses listed in this build's manifest. A meeting page is given no other data about the services. Data only.
import { practiceHosts, requiredHosts } from './requiredHosts';

/** Match patterns that the manifest of this build names. */
export const manifestMatches: string[] = [
  ...Object.values(requiredHosts).flat(),
  // Tested inline, so that the build can drop it.
  ...(import.meta.env.MODE === 'practice' ? practiceHosts : []),
];
