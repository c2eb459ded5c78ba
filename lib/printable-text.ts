/** No font may draw these, or PDF/A refuses them: controls, private use, lone surrogates, noncharacters, U+FEFF. */
const NEVER = /(?![\n\t])[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/gu;
/** A character with the marks that stand on it: they are drawn by one font or by none. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const ASCII = /^[\n\t\x20-\x7e]*$/;

/** The same text with each character that cannot be printed written as its number: "[U+1F9A0]". */
export function printableText(text: string, canDraw: (cluster: string) => boolean): string {
  if (ASCII.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(NEVER, numberOf)
    .replaceAll(CLUSTER, (cluster) =>
      canDraw(cluster) ? cluster : [...cluster].map((one) => (canDraw(one) ? one : numberOf(one))).join(""),
    );
}

function numberOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
}
