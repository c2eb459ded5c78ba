import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<never>>;

const KNOWN = [
  "persons",
  "labs",
  "where",
  "organisations",
  "copies_online",
  "further_data",
  "passwords",
  "email_addresses",
  "nir",
  "filings_received",
  "inquiry_opened",
] as const;

/** What a claim is about, in the reader's language; a subject of the cell's own stays as it was written. */
export function subjectText(about: string, t: Translate): string {
  const known = KNOWN.find((one) => one === about);
  return known === undefined ? about.replaceAll("_", " ") : t(`vocabulary.claimsAbout.${known}`);
}
