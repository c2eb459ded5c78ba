import { cache } from "react";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canExport } from "../access.ts";
import { registerAsked } from "../schema.ts";
import { countRegister, listRegister, listRegisterChoices } from "./queries.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;

const LINES_PER_PAGE = 100;

/** The register of breaches as far as this person reads it: it is kept by the cases themselves. */
export const loadRegister = cache(async (workspace: string, search: Promise<Search>) => {
  const asked = registerAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (!canExport(actor)) throw notFound("page");
    const page = { skip: (asked.page - 1) * LINES_PER_PAGE, take: LINES_PER_PAGE };
    const total = await countRegister(tx, asked);
    return {
      ...{ asked, total, pages: Math.ceil(total / LINES_PER_PAGE) },
      at: Temporal.Now.instant(),
      lines: await listRegister(tx, asked, page),
      choices: await listRegisterChoices(tx),
    };
  });
});
