import { refresh } from "next/cache";
import { type Action, readPlace } from "./action.ts";
import { actionFailure, typedValues } from "./action-failure.ts";
import type { Locale } from "./i18n.ts";
import type { Spreadsheet } from "./read-spreadsheet.ts";
import { readUpload } from "./read-upload.ts";
import type { Actor, Principal } from "./scope.ts";
import { requirePrincipal } from "./session.ts";

export type Uploaded = {
  readonly principal: Principal;
  readonly table: Spreadsheet;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
};

/** A form with a table in its field `file`, read here for those who `can` bring one, and never kept. */
export function uploadAction<Result>(
  can: (actor: Actor) => boolean,
  answer: (uploaded: Uploaded) => Promise<Result>,
): Action<Result> {
  return async (claimed, _previous, form) => {
    try {
      const { workspace, locale } = readPlace(claimed);
      const principal = await requirePrincipal(workspace);
      const table = await readUpload(principal, { form, can });
      const result = await answer({ principal, table, now: Temporal.Now.instant(), locale });
      refresh();
      return { status: "ok", problems: [], values: typedValues(form), result };
    } catch (error) {
      return actionFailure(error, form);
    }
  };
}
