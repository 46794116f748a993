// The headers a hostile page can be served with, by what follows `?with=` in its address. Its own script has the nonce.

const nonce = "'nonce-hostile'";

const strict = [
  "default-src 'none'",
  `script-src ${nonce}`,
  `style-src ${nonce}`,
  "frame-src 'none'",
  "child-src 'none'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
];
const trusted = ["require-trusted-types-for 'script'", "trusted-types 'none'"];

const policy = (...parts: string[]) => ({ 'content-security-policy': parts.join('; ') });
const isolated = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const refused = {
  'permissions-policy': 'fullscreen=(), clipboard-read=(), clipboard-write=(), camera=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

const served = {
  nothing: {},
  coep: isolated,
  credentialless: { ...isolated, 'cross-origin-embedder-policy': 'credentialless' },
  csp: policy(...strict),
  'trusted-types': policy(...trusted),
  permissions: refused,
  all: { ...isolated, ...refused, ...policy(...strict, ...trusted) },
} satisfies Record<string, Record<string, string>>;

export const headerCases = Object.keys(served);

/** The headers of an address; none if it asks for none. */
export const headersFor = (path: string): Record<string, string> =>
  served[/\?with=([\w-]+)/.exec(path)?.[1] as keyof typeof served] ?? {};
