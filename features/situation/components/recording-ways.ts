import type { Translate } from "#lib/translate.ts";
import type { Situation } from "../rules.ts";

type Where = { readonly base: string; readonly t: Translate };

/** Where to record each number of which a part is not recorded yet, by what the number is called. */
export function recordingWays({ numbers }: Pick<Situation, "numbers">, { base, t }: Where) {
  return new Map(
    numbers.flatMap(({ key, parts }) => {
      const missing = parts.find(({ value }) => value === null);
      if (missing === undefined) return [];
      const label = t(key === "cost" ? "situation.recordCost" : "situation.recordFigure");
      const ways: Readonly<Record<string, string>> = {
        cost: `${base}/cell/costs`,
        ...{ letters: `${base}/persons`, reachable: `${base}/persons` },
      };
      const href = ways[key] ?? `${base}?claim=${missing.key}#claim-about`;
      return [[t(`situation.numbers.${key}`), { href, label }] as const];
    }),
  );
}
