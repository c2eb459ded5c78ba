/** The GSM 7-bit default alphabet and its extension, each of which takes two places (3GPP TS 23.038, 6.2.1). */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENSION = new Set("\f^{}\\[~]|€");

export type SmsLength = {
  readonly encoding: "gsm7" | "ucs2";
  /** Places taken: septets, or UTF-16 units. */
  readonly units: number;
  readonly segments: number;
  /** Left in the last segment. */
  readonly left: number;
  /** What forces the longer encoding, each once. */
  readonly outside: readonly string[];
};

const SIZES = { gsm7: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const;

/** How long a text message is as the networks count it (3GPP TS 23.040, 9.2.3.24.1). No segment ends within a character. */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const outside = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENSION.has(one)))];
  const encoding = outside.length === 0 ? "gsm7" : "ucs2";
  const widths = characters.map((one) => {
    if (encoding === "ucs2") return one.length;
    return EXTENSION.has(one) ? 2 : 1;
  });
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { single, part } = SIZES[encoding];
  if (units <= single)
    return { encoding, units, segments: units === 0 ? 0 : 1, left: single - units, outside };
  let [segments, used] = [1, 0];
  for (const width of widths) {
    if (used + width > part) [segments, used] = [segments + 1, 0];
    used += width;
  }
  return { encoding, units, segments, left: part - used, outside };
}
