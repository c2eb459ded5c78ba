import { type Action, readPlace } from "./action.ts";
import { actionFailure, typedValues } from "./action-failure.ts";
import { formToObject } from "./form-to-object.ts";
import type { Principal } from "./scope.ts";
import { requirePrincipal } from "./session.ts";

export type Asked = {
  readonly principal: Principal;
  readonly rawInput: unknown;
  readonly now: Temporal.Instant;
  readonly locale: "fr" | "en";
};

/** A question as a server action: nothing is written, and what was typed comes back with the answer. */
export function preview<Result>(answer: (asked: Asked) => Promise<Result>): Action<Result> {
  return async (claimed, _previous, form) => {
    try {
      const { workspace, locale } = readPlace(claimed);
      const principal = await requirePrincipal(workspace);
      const asked = { principal, rawInput: formToObject(form), now: Temporal.Now.instant() };
      const result = await answer({ ...asked, locale });
      return { status: "ok", problems: [], values: typedValues(form), result };
    } catch (error) {
      return actionFailure(error, form);
    }
  };
}

const INTENT = "intent";

/** One form, two buttons: the one named `intent` with the value "preview" asks, any other saves. */
export function previewOrSave<Asking, Saving>(
  ask: Action<Asking>,
  save: Action<Saving>,
): Action<Asking | Saving> {
  return async (place, _previous, form) => {
    const typed = new FormData();
    for (const [name, value] of form) if (name !== INTENT) typed.append(name, value);
    const idle = { status: "idle", problems: [], values: {} } as const;
    return form.get(INTENT) === "preview" ? ask(place, idle, typed) : save(place, idle, typed);
  };
}
