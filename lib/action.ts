import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actionFailure } from "./action-failure.ts";
import type { ActionState } from "./action-state.ts";
import type { Command } from "./command.ts";
import { notFound } from "./errors.ts";
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
    let place: Place;
    let result: Result;
    try {
      place = readPlace(claimed);
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

/** A browser can send anything as bound arguments. */
export function readPlace(claimed: unknown): Place {
  const read = z.object({ workspace: z.string(), locale: z.string() }).safeParse(claimed);
  if (!read.success) throw notFound("workspace");
  const { workspace, locale } = read.data;
  return { workspace, locale: isLocale(locale) ? locale : defaultLocale };
}
