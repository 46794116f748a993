// Owns which addresses the manifest names from the start: all of the services' data that a meeting page is given. Data only.

/** Match patterns of each service that every build knows from the start, by the service's id. */
export const requiredHosts = {
  meet: ['https://meet.google.com/*'],
  zoom: ['https://*.zoom.us/*', 'https://*.zoomgov.com/*'],
  teams: [
    'https://teams.microsoft.com/*',
    'https://teams.live.com/*',
    'https://teams.cloud.microsoft/*',
    'https://*.teams.microsoft.us/*',
  ],
} as const;

/** Match patterns of the practice meeting, which is in no build that goes to a store. */
export const practiceHosts = ['http://localhost/practice/*'] as const;

/** Match patterns that the manifest of this build names. */
export const manifestMatches: string[] = [
  ...Object.values(requiredHosts).flat(),
  // Said here, so that the build can leave it out.
  ...(import.meta.env.MODE === 'practice' ? practiceHosts : []),
];
