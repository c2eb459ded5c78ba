import { expectManyRows } from "#features/obligations/parties/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import {
  type Asked,
  findCase,
  listAdopted,
  listAwareness,
  listControllersNamed,
  listFiles,
  listRisks,
} from "./facts/queries.ts";
import { caseFacts, type Records } from "./facts/rules.ts";
import { listContactsOf, listContractsWith, listNoticesTo, listToldBy } from "./parties/queries.ts";
import { partyFacts } from "./parties/rules.ts";
import { listGroups } from "./reach/queries.ts";
import { reachFacts } from "./reach/rules.ts";
import {
  listCopies,
  listCosts,
  listDuties,
  listFilingsOf,
  listMeasures,
  listPieces,
  listWaves,
} from "./response/queries.ts";
import { responseFacts } from "./response/rules.ts";
import type { FactBase } from "./rules.ts";

type Sought = {
  readonly incidentId: string;
  /** When it is filed, or would be: against this a date is late. Null: only what was filed is late or not. */
  readonly at: Moment | null;
  /** Of the few words that are ours; French without it. */
  readonly language?: Locale;
};

const MANY = 20;

/** What is known of one organisation in a case, as far as whoever asks sees it. */
export async function readFacts(
  tx: Tx,
  { organisationId, ...sought }: Sought & { readonly organisationId: string },
): Promise<FactBase> {
  const found = await readFactsOfMany(tx, { ...sought, organisationIds: [organisationId] });
  const facts = found.get(organisationId);
  if (facts === undefined) throw notFound("organisation file");
  return facts;
}

/**
 * The same for many organisations, in one round of statements whatever their number; those without a file in the case,
 * or out of scope, are left out. Two readers of different scope may see different facts: what is signed keeps its own.
 */
export async function readFactsOfMany(
  tx: Tx,
  { at, language = "fr", ...asked }: Sought & { readonly organisationIds: readonly string[] },
): Promise<Map<string, FactBase>> {
  if (asked.organisationIds.length > MANY) await expectManyRows(tx);
  const theCase = await findCase(tx, asked.incidentId);
  if (theCase === null) throw notFound("incident");
  const recordsOf = await readRecords(tx, asked, theCase);
  return new Map(
    (await listFiles(tx, asked)).map((file) => {
      const records = { ...recordsOf(file.organisationId), theCase, file, language, at };
      const facts = {
        ...caseFacts(records),
        ...partyFacts(records),
        ...reachFacts(records),
        ...responseFacts(records),
      };
      return [file.organisationId, facts];
    }),
  );
}

type OfOrganisation = Omit<Records, "theCase" | "file" | "language" | "at">;

async function readRecords(
  tx: Tx,
  asked: Asked,
  { vendorId }: Records["theCase"],
): Promise<(organisationId: string) => OfOrganisation> {
  const controllers = await listControllersNamed(tx, asked.incidentId);
  const claims = ownAndShared(await listAdopted(tx, asked));
  const measures = ownAndShared(await listMeasures(tx, asked));
  const pieces = ownAndShared(await listPieces(tx, asked));
  const copies = await listCopies(tx, asked.incidentId);
  const contacts = byOrganisation(await listContactsOf(tx, asked));
  const filings = byOrganisation(await listFilingsOf(tx, asked));
  const duties = byOrganisation(await listDuties(tx, asked));
  const costs = ownAndShared(await listCosts(tx, asked));
  const risks = onePer(await listRisks(tx, asked));
  const awareness = onePer(await listAwareness(tx, asked));
  const contracts = onePer(vendorId === null ? [] : await listContractsWith(tx, vendorId, asked));
  const notices = onePer(await listNoticesTo(tx, asked));
  const waves = byOrganisation(await listWaves(tx, asked));
  const groups = byOrganisation(await listGroups(tx, asked));
  const told = new Map((await listToldBy(tx, asked)).map((row) => [row.vendorId, row]));
  return (id) => ({
    isOnlyController: controllers.length === 1 && controllers[0]?.organisationId === id,
    jointControllers: controllers
      .filter((one) => one.joint && one.organisationId !== id)
      .map(({ name }) => name),
    claims: claims(id),
    measures: measures(id),
    pieces: pieces(id),
    costs: costs(id),
    copies,
    contacts: contacts.get(id) ?? [],
    filings: filings.get(id) ?? [],
    duties: duties.get(id) ?? [],
    risk: risks.get(id) ?? null,
    awareness: awareness.get(id) ?? null,
    contract: contracts.get(id) ?? null,
    notice: notices.get(id) ?? null,
    waves: waves.get(id) ?? [],
    groups: groups.get(id) ?? [],
    told: told.get(id) ?? null,
  });
}

type Owned = { readonly organisationId: string };

function byOrganisation<Row extends Owned>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ organisationId }) => organisationId);
}

function onePer<Row extends Owned>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.organisationId, row]));
}

/** Rows of the case as a whole, with the organisation's own after them. */
function ownAndShared<Row extends { readonly organisationId: string | null }>(
  rows: readonly Row[],
): (organisationId: string) => readonly Row[] {
  const groups = Map.groupBy(rows, ({ organisationId }) => organisationId);
  const shared = groups.get(null) ?? [];
  return (organisationId) => [...shared, ...(groups.get(organisationId) ?? [])];
}
