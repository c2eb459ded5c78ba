const OTHER_ORIGIN = /^\/[/\\]/;

/** The path and query of a redirect if it stays on this site; "/" for anything else. */
export function localPath(wanted: string, origin: string): string {
  if (!wanted.startsWith("/") || OTHER_ORIGIN.test(wanted) || !URL.canParse(wanted, origin)) return "/";
  const url = new URL(wanted, origin);
  return url.origin === origin && !OTHER_ORIGIN.test(url.pathname) ? `${url.pathname}${url.search}` : "/";
}
