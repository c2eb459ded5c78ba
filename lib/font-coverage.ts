/** A cmap subtable of segmented coverage: whole ranges of Unicode, each with its first glyph. */
const SEGMENTED = 12;

/** Which code points a TrueType font has a glyph for, as its own cmap table says. */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, "cmap");
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const table = records
    .map((record) => cmap + font.readUInt32BE(record + 4))
    .find((at) => font.readUInt16BE(at) === SEGMENTED);
  if (table === undefined) throw new RangeError("the font has no cmap of format 12");
  const drawn = new Set<number>();
  for (let index = 0; index < font.readUInt32BE(table + 12); index += 1) {
    const group = table + 16 + 12 * index;
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(group + offset));
    if (first === undefined || last === undefined || glyph === undefined) continue;
    for (let point = first; point <= last; point += 1) if (glyph + point - first !== 0) drawn.add(point);
  }
  return drawn;
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}
