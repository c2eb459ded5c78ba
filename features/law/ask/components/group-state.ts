import type { AskForm } from "./ask-form.ts";

/** Was something typed here, or is it wrong, or was a row of it asked for? */
export function isTouched({ fields, typed, adding }: AskForm, name: string): boolean {
  const isTyped = [...typed.keys()].some((key) => key === name || key.startsWith(`${name}.`));
  return isTyped || fields.error(name) !== undefined || adding === name;
}

/** A group opens where a rule that binds the party looks at it, or where something is in it; else it says why not. */
export function groupState(form: AskForm, names: readonly string[]): { open: boolean; note?: string } {
  const { matters, t } = form;
  const holds = names.some((name) => isTouched(form, name));
  if (matters === null) return { open: holds };
  const counts = names.some((name) => matters.has(name));
  return { open: holds || counts, ...(counts ? {} : { note: t("lawAsk.form.noRuleLooks") }) };
}
