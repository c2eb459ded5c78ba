import type { InstantPrecision } from "./instant-field.tsx";

/** What a form's act answered last: problems by the names of its fields, and what was typed. */
export type FormState = {
  readonly status: "idle" | "ok" | "invalid" | "conflict" | "error";
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly reason?: string;
  readonly reference?: string;
};

export type TypedInstant = { precision: InstantPrecision; date: string; time: string; zone: string };

export type FormFields = ReturnType<typeof formFields>;

const PART = /\.(precision|date|time|zone)$/;

/** The id of a field within a form; a part of an instant answers at its group. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace("[]", "").replace(PART, "").replaceAll(".", "-")}`;
}

/** The word for a field, by the last part of its name: "files.1.awareness.date" is its awareness. */
export function labelOf(path: string, labels: Readonly<Record<string, unknown>>): string | undefined {
  const label = labels[path.replace("[]", "").replace(PART, "").split(".").at(-1) ?? ""];
  return typeof label === "string" ? label : undefined;
}

/** What each field of a form shows: what was typed last, else its first value, and what is wrong with it. */
export function formFields(form: string, state: FormState, words: Readonly<Record<string, string>>) {
  const isTyped = Object.keys(state.values).length > 0;
  const typed = (name: string) => [state.values[name] ?? []].flat();
  const value = (name: string, first = "") => (name in state.values ? (typed(name)[0] ?? "") : first);
  const error = (name: string) => {
    const found = state.problems.find(({ path }) => path === name || path.startsWith(`${name}.`));
    if (found === undefined) return undefined;
    const here = state.problems.filter(({ path }) => path === found.path);
    return [...new Set(here.map(({ problem }) => words[problem] ?? words.invalid ?? problem))].join(" ");
  };
  const id = (name: string) => fieldId(form, name);
  return {
    id,
    value,
    error,
    text: (name: string, first = "") => ({
      id: id(name),
      name,
      defaultValue: value(name, first),
      error: error(name),
    }),
    /** A text that names no patient, scanned as it is typed: with the words on why. */
    prose: (name: string, first = "") => ({
      id: id(name),
      name,
      defaultValue: value(name, first),
      error: error(name),
      problems: words,
    }),
    /** A text about professionals: their addresses and telephones may stand in it. */
    staffProse: (name: string, first = "") => ({
      id: id(name),
      name,
      defaultValue: value(name, first),
      error: error(name),
      problems: words.containsNir === undefined ? {} : { containsNir: words.containsNir },
    }),
    isChecked: (name: string, option: string, first = false) =>
      isTyped ? typed(name).includes(option) : first,
    instant: (name: string, first: TypedInstant) => ({
      id: id(name),
      name,
      error: error(name),
      defaultValue: {
        precision: value(`${name}.precision`, first.precision) as InstantPrecision,
        date: value(`${name}.date`, first.date),
        time: value(`${name}.time`, first.time),
        zone: value(`${name}.zone`, first.zone),
      },
    }),
  };
}
