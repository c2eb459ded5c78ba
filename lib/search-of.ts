/** What the address of a request asks, as a page is given it: what is said twice is a list. */
export function searchOf({ url }: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [only = "", ...more] = searchParams.getAll(name);
      return [name, more.length === 0 ? only : [only, ...more]];
    }),
  );
}
