/** The policy of one page answer; scripts and style elements run only with this answer's nonce. */
export function contentSecurityPolicy(nonce: string, mode: "production" | "development"): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  const development = mode === "development";
  return [
    "default-src 'none'",
    `script-src ${development ? `${script} 'unsafe-eval'` : script}`,
    `style-src ${development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** What is handed out as a file is never a page, whatever it holds. */
export const FILE_POLICY = "sandbox; default-src 'none'";

const FILE = /^\/[a-z]{2}\/[^/]+\/incidents\/[^/]+\/(exports\/(bundles\/)?[^/]+|evidence\/[^/]+\/file)$/;

export const isFilePath = (path: string): boolean => FILE.test(path);
