import { AppError, invalid } from "./errors.ts";
import { LARGEST_FILE, readSpreadsheet, type Spreadsheet } from "./read-spreadsheet.ts";
import { type Actor, getActor, type Principal } from "./scope.ts";

type Upload = { readonly form: FormData; readonly can: (actor: Actor) => boolean };

const FIELD = "file";

/** The table in a form's field `file`. Nothing of it is read for somebody who may not bring one. */
export async function readUpload(principal: Principal, { form, can }: Upload): Promise<Spreadsheet> {
  if (!can(await getActor(principal))) throw new AppError("forbidden", "not within this person's role");
  const file = form.get(FIELD);
  if (!(file instanceof File) || file.size === 0) throw invalid(FIELD, "chooseFile");
  if (file.size > LARGEST_FILE) throw invalid(FIELD, "fileTooLarge");
  return readSpreadsheet(new Uint8Array(await file.arrayBuffer()));
}
