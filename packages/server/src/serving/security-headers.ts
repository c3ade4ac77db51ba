const policy = (directives: Readonly<Record<string, string>>): string => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

const STRICT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

/** Headers of pages that run scripts of our own and nobody else's: the desk. Lit's Trusted Types policy is called `faden` in our builds. */
export const applicationHeaders = {
  'content-security-policy': policy({ ...STRICT, 'require-trusted-types-for': "'script'", 'trusted-types': 'faden' }),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** Headers of pages to read: documentation and the index. */
export const readingHeaders = {
  'content-security-policy': policy({ ...STRICT, 'require-trusted-types-for': "'script'" }),
  'referrer-policy': 'no-referrer',
} as const;

/** Headers of scripts that other companies' pages load. */
export const embedHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;
