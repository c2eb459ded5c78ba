import { cache } from "react";
import { canRecordContract, canRegisterProduct } from "#features/vendors/access.ts";
import { listContracts, listVendorsWithProducts } from "#features/vendors/queries.ts";
import { hasRole } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import {
  canAmendOrganisation,
  canImportOrganisations,
  canMergeOrganisations,
  canReadReadiness,
  canReadRegister,
  canRegisterOrganisation,
} from "./access.ts";
import { listLikelyPairs, listSharedCases } from "./duplicates/queries.ts";
import { listMandates, listPossibleHolders } from "./mandates/queries.ts";
import { findOrganisation, listCases } from "./queries.ts";
import { listContacts, listHistory, listReadiness } from "./readiness/queries.ts";
import { readinessOf } from "./readiness/rules.ts";
import { type OrganisationAsked, organisationAsked, organisationsAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

const ROWS_PER_PAGE = 50;
const HISTORY_SHOWN = 40;

const present = () => Temporal.Now.instant();

/** The register with how ready each organisation is; who speaks for one sees that one. */
export const loadOrganisations = cache(async (workspace: string, search: Promise<Search>) => {
  const asked = organisationsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadRegister(actor) && !hasRole(actor, "lab_manager", "signatory")) throw notFound("page");
    const { q, kind, state } = asked;
    const found = await listReadiness(tx, { now: present(), q, kind, retired: state === "retired" });
    const rows = found.map((row) => ({ ...row, readiness: readinessOf(row) }));
    const ready = rows.filter(({ readiness }) => readiness.percent === 100);
    const shown =
      state === "ready" ? ready : rows.filter((row) => state !== "incomplete" || !ready.includes(row));
    const pages = Math.max(1, Math.ceil(shown.length / ROWS_PER_PAGE));
    const page = Math.min(asked.page, pages);
    const isWhole = q === "" && kind === undefined && state === undefined;
    return {
      asked: { ...asked, page },
      ...{ pages, count: shown.length, total: rows.length, ready: ready.length },
      rows: shown.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
      pairs: isWhole && page === 1 && canMergeOrganisations(actor) ? await listLikelyPairs(tx) : [],
      canRegister: canRegisterOrganisation(actor),
      canImport: canImportOrganisations(actor),
    };
  });
});

export type OrganisationList = Awaited<ReturnType<typeof loadOrganisations>>;

/** Who may open the form of a new organisation, or of an import. */
export const loadRegistration = cache((workspace: string) =>
  inPageScope(workspace, async (_tx, actor) => {
    if (!canRegisterOrganisation(actor)) throw notFound("page");
    return { canImport: canImportOrganisations(actor) };
  }),
);

/** Everything that the register holds of one organisation, and what the one open form needs. */
export const loadOrganisation = cache(async (workspace: string, id: string, search: Promise<Search>) => {
  const { edit } = organisationAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const organisation = await findOrganisation(tx, id);
    if (organisation === null || !canReadReadiness(actor, organisation)) throw notFound("organisation");
    const now = present();
    const retired = organisation.retiredAt !== null;
    const [row] = await listReadiness(tx, { now, organisationId: id, retired });
    if (row === undefined) throw notFound("organisation");
    const canWrite = canAmendOrganisation(actor) && !retired;
    return {
      organisation,
      readiness: readinessOf(row),
      today: now.toZonedDateTimeISO(organisation.timeZone).toPlainDate().toString(),
      contacts: await listContacts(tx, id),
      mandates: await listMandates(tx, id),
      contracts: await listContracts(tx, id),
      cases: await listCases(tx, id),
      history: await listHistory(tx, id, HISTORY_SHOWN),
      canWrite,
      canRecordContract: canRecordContract(actor) && !retired,
      canRegisterProduct: canRegisterProduct(actor) && !retired,
      pairs: canWrite ? await pairsOf(tx, id) : [],
      open: canWrite ? await openForm(tx, id, edit) : null,
    };
  });
});

export type OrganisationFile = Awaited<ReturnType<typeof loadOrganisation>>;
export type OpenForm = NonNullable<OrganisationFile["open"]>;

async function pairsOf(tx: Tx, id: string) {
  const pairs = await listLikelyPairs(tx, id);
  return pairs.map(({ a, b, because, names: [first, second] }) =>
    a === id ? { id: b, name: second, because } : { id: a, name: first, because },
  );
}

async function openForm(tx: Tx, id: string, edit: OrganisationAsked["edit"]) {
  if (edit === undefined) return null;
  const { act, about } = edit;
  const other = act === "merge" && about !== undefined ? await findOrganisation(tx, about) : null;
  return {
    act,
    about,
    holders: act === "mandate" ? await listPossibleHolders(tx, id) : [],
    vendors: act === "contract" ? await listVendorsWithProducts(tx) : [],
    other: other === null ? null : { ...other, shared: await listSharedCases(tx, id, other.id) },
  };
}
