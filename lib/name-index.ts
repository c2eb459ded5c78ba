import { nameKey } from "./name-key.ts";

/** Records by the name they bear, in the order in which they took it; several may bear one name. */
export class NameIndex<One> {
  readonly #byKey = new Map<string, Set<One>>();

  add(one: One, name: string): void {
    const key = nameKey(name);
    const bearers = this.#byKey.get(key);
    if (bearers === undefined) this.#byKey.set(key, new Set([one]));
    else bearers.add(one);
  }

  move(one: One, { from, to }: { readonly from: string; readonly to: string }): void {
    if (nameKey(from) === nameKey(to)) return;
    this.#byKey.get(nameKey(from))?.delete(one);
    this.add(one, to);
  }

  named(name: string): IteratorObject<One, undefined> {
    return (this.#byKey.get(nameKey(name)) ?? new Set<One>()).values();
  }
}
