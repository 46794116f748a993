// Owns which addresses the manifest names from the start: all of the services' data that a meeting page is given. Data only.

const required = {
  meet: ['https://meet.google.com/*'],
  zoom: ['https://*.zoom.us/*', 'https://*.zoomgov.com/*'],
  teams: [
    'https://teams.microsoft.com/*',
    'https://teams.live.com/*',
    'https://teams.cloud.microsoft/*',
    'https://*.teams.microsoft.us/*',
  ],
} as const;

const practice = ['http://localhost/practice/*'] as const;

/** Match patterns of each service that a build knows from the start, by the service's id. */
export const requiredHosts = { ...required, practice };

/** Match patterns that the manifest of a build names: the practice meeting is in none that goes to a store. */
export const manifestMatches = (mode: string): string[] => [
  ...Object.values(required).flat(),
  ...(mode === 'practice' ? practice : []),
];
