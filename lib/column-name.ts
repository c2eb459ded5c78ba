/** A field of the Prisma schema as its column: exemptions34 → exemptions_34. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]|[0-9]+/g, (part) => `_${part.toLowerCase()}`);
}
