/** What two spellings of one name share: their letters, whatever the case and the spaces. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
