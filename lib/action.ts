import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { actionFailure } from "./action-failure.ts";
import type { ActionState } from "./action-state.ts";
import type { Command } from "./command.ts";
import { formToObject } from "./form-to-object.ts";
import { defaultLocale, isLocale, type Locale } from "./i18n.ts";
import { requirePrincipal } from "./session.ts";

/** Where a form stands; bound by the page: `act.bind(null, { workspace, locale })`. Proves nothing. */
export type Place = { readonly workspace: string; readonly locale: Locale };

export type Action<Result> = (
  place: Place,
  previous: ActionState<Result>,
  form: FormData,
) => Promise<ActionState<Result>>;

type Options<Result> = {
  /** The page after a success; without it the form gets the result. */
  readonly to?: (done: { readonly result: Result; readonly place: Place }) => string;
};

/** A command as a server action, for React's useActionState and for a browser without JavaScript. */
export function action<Result>(
  execute: Command<unknown, Result>,
  { to }: Options<Result> = {},
): Action<Result> {
  return async (claimed, _previous, form) => {
    const place = readPlace(claimed);
    let result: Result;
    try {
      const principal = await requirePrincipal(place.workspace);
      result = await execute(principal, formToObject(form), Temporal.Now.instant());
    } catch (error) {
      const failure = actionFailure(error, form);
      // The form shows what somebody else recorded meanwhile, and sends the version seen now.
      if (failure.status === "conflict") refresh();
      return failure;
    }
    if (to !== undefined) redirect(to({ result, place }));
    refresh();
    return { status: "ok", problems: [], values: {}, result };
  };
}

function readPlace({ workspace, locale }: Place): Place {
  return { workspace: String(workspace), locale: isLocale(locale) ? locale : defaultLocale };
}
