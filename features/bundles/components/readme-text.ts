import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatInstant } from "#lib/dates.ts";
import { fill } from "#lib/fill.ts";
import type { Locale } from "#lib/i18n.ts";
import { caseWords } from "./case-words.ts";
import { leftOut, variantName } from "./variant-words.ts";

type About = {
  readonly reference: string;
  readonly title: string;
  readonly variant: string;
  readonly at: Temporal.Instant;
};

const ZONE = "Europe/Paris";

/** What whoever receives a bundle reads first: how to verify it, what is in it, what it proves and what not. */
export function readmeText({ reference, title, variant, at }: About, locale: Locale): string {
  const t = caseWords(locale);
  const template = readFileSync(join(import.meta.dirname, `readme.${locale}.md`), "utf8");
  return fill(template, {
    ...{ reference, title: title.replaceAll(/\s+/g, " "), at: formatInstant(at, { zone: ZONE, locale }) },
    ...{ variant: variantName(variant, t), left: leftOut(variant, t) },
  });
}
