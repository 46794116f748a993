/** Match patterns that every build has from the start, by the service's id. */
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
