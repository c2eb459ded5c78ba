import type { Translate } from "#lib/translate.ts";

const NAMED = ["auditor", "regulator", "insurer"] as const;

/** For whom a bundle is: "supervisory authority", "laboratory no. 7". */
export function variantName(variant: string, t: Translate): string {
  const named = NAMED.find((one) => one === variant);
  return named === undefined
    ? t("bundles.variants.lab", { number: variant.replace(/^lab:/, "") })
    : t(`bundles.variants.${named}`);
}

/** What it leaves out, in a sentence. */
export function leftOut(variant: string, t: Translate): string {
  return t(`bundles.left.${NAMED.find((one) => one === variant) ?? "lab"}`);
}
