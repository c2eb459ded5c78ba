const LONGEST_SLUG = 60;
const PAGES_OF_THE_PRODUCT = new Set(["sign-in", "first-run", "report"]);

/** The part of an address that a workspace's name becomes: "Cellule de crise Île-de-France" → cellule-de-crise-ile-de-france. */
export function deriveSlug(name: string): string {
  const plain = name
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, "");
  if (slug === "") return "cellule";
  return PAGES_OF_THE_PRODUCT.has(slug) ? `cellule-${slug}` : slug;
}
