import { listFormVersions } from "#law/form-pack.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canCorrectForm } from "./corrections/access.ts";
import { listCorrectedForms, listCorrections, readForm } from "./corrections/queries.ts";
import { formAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Every form as this workspace corrected it. Every member reads them; the DPO and the administrator correct them. */
export function loadForms(workspace: string) {
  return inPageScope(workspace, async (tx) => ({ forms: await listCorrectedForms(tx) }));
}

/** One form with its corrections, and the field that is being put right. */
export async function loadForm(workspace: string, formId: string, search: Search) {
  const { correct } = formAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const form = await readForm(tx, formId);
    const mayCorrect = canCorrectForm(actor);
    return {
      form,
      mayCorrect,
      versions: listFormVersions(formId),
      history: await listCorrections(tx, { id: form.id, version: form.packVersion }),
      correcting: mayCorrect ? (form.fields.find(({ id }) => id === correct) ?? null) : null,
    };
  });
}

export type FormLoaded = Awaited<ReturnType<typeof loadForm>>;
