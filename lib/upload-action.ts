import { refresh } from "next/cache";
import { type Action, readPlace } from "./action.ts";
import { actionFailure, typedValues } from "./action-failure.ts";
import { invalid } from "./errors.ts";
import type { Locale } from "./i18n.ts";
import { LARGEST_FILE, readSpreadsheet, type Spreadsheet } from "./read-spreadsheet.ts";
import type { Principal } from "./scope.ts";
import { requirePrincipal } from "./session.ts";

export type Uploaded = {
  readonly principal: Principal;
  readonly table: Spreadsheet;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
};

const FIELD = "file";

/** A form with a table in its field `file`, read here and never kept. */
export function uploadAction<Result>(answer: (uploaded: Uploaded) => Promise<Result>): Action<Result> {
  return async (claimed, _previous, form) => {
    try {
      const { workspace, locale } = readPlace(claimed);
      const principal = await requirePrincipal(workspace);
      const table = await readSpreadsheet(await bytesIn(form));
      const result = await answer({ principal, table, now: Temporal.Now.instant(), locale });
      refresh();
      return { status: "ok", problems: [], values: typedValues(form), result };
    } catch (error) {
      return actionFailure(error, form);
    }
  };
}

async function bytesIn(form: FormData): Promise<Uint8Array<ArrayBuffer>> {
  const file = form.get(FIELD);
  if (!(file instanceof File) || file.size === 0) throw invalid(FIELD, "chooseFile");
  if (file.size > LARGEST_FILE) throw invalid(FIELD, "fileTooLarge");
  return new Uint8Array(await file.arrayBuffer());
}
