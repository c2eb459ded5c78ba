import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/** The rows of a playbook's form as its steps: rows without a title are left out, "1, 3" names the rows waited for. */
export function shapePlaybook({ steps, ...form }: FormObject): Shaped {
  const rows = (Array.isArray(steps) ? steps : []) as readonly FormObject[];
  const keyOf = (index: number) => String(rows[index]?.key ?? `step-${index + 1}`);
  const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.title !== undefined);
  return {
    input: { ...form, steps: kept.map(({ row, index }) => stepOf(row, { key: keyOf(index), keyOf })) },
    fieldOf: (path) => {
      const [, at, rest] = /^steps\.(\d+)\.?(.*)$/.exec(path) ?? [];
      if (at === undefined) return path === "steps" ? "steps.0.title" : path;
      const index = kept[Number(at)]?.index ?? 0;
      return `steps.${index}.${FIELDS[(rest ?? "").split(".")[0] ?? ""] ?? rest}`;
    },
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  due: "hours",
  proposes: "does",
  key: "title",
  "": "title",
};

type Keys = { readonly key: string; readonly keyOf: (index: number) => string };

function stepOf(
  { title, instructions, at, does, from, hours, side, after }: FormObject,
  { key, keyOf }: Keys,
) {
  const texts = { key, title, instructions, at };
  const [kind, what] = String(does ?? "").split(":");
  if (kind === "proposes") return { ...texts, proposes: what };
  const waited = typeof after === "string" ? (after.match(/\d+/g) ?? []) : [];
  return {
    ...texts,
    does: what,
    due: dueOf({ from, hours, side }, keyOf),
    after: waited.map((number) => keyOf(Number(number) - 1)),
  };
}

type Timed = { readonly from: unknown; readonly hours: unknown; readonly side: unknown };

function dueOf({ from, hours, side }: Timed, keyOf: Keys["keyOf"]) {
  if (typeof from !== "string") return null;
  const typed = typeof hours === "string" ? Number(hours) : 0;
  const count = side === "before" ? -typed : typed;
  const [kind, what = ""] = from.split(":");
  if (kind === "obligation") return { from: kind, ruleId: what, hours: count };
  return kind === "step"
    ? { from: kind, step: keyOf(Number(what) - 1), hours: count }
    : { from: kind, hours: count };
}
