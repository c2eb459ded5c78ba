import { type Facts, fact, pagesOf, type Records, source } from "../facts/rules.ts";
import type { ContactRow } from "./queries.ts";

type Parties = Facts<"organisation"> &
  Facts<"representative"> &
  Facts<"dpo"> &
  Facts<"contact"> &
  Facts<"insurer"> &
  Facts<"responder"> &
  Facts<"processor"> &
  Facts<"controllers"> &
  Facts<"jointControllers">;

/** Who is concerned and how to reach them, from the register, the readiness file and the vendor's notice. */
export function partyFacts(records: Records): Parties {
  return { ...ofOrganisation(records), ...ofContacts(records), ...ofOthers(records) };
}

function ofOrganisation(records: Records): Facts<"organisation"> {
  const { file, contacts } = records;
  const page = pagesOf(records).ofOrganisation;
  const register = source("organisation", "register", `${page}?edit=identity`);
  const office = partOf(contacts, "registered_office");
  const sirets = file.sites.flatMap(({ siret }) => siret ?? []);
  const finess = file.sites.flatMap(({ finessEt }) => finessEt ?? []);
  return {
    "organisation.name": fact(file.name, register),
    "organisation.kind": fact(file.kind, register),
    "organisation.siren": fact(file.siren, register),
    "organisation.siret": fact(sirets, register),
    "organisation.finess": fact(file.finessEj ?? finess, register),
    "organisation.address": fact(office?.note, contactSource(page, "registered_office", office)),
    "organisation.country": fact(countryName(file.country, records.language), register),
    "organisation.region": fact(file.region, register),
    "organisation.sites": fact(
      file.labs.map(({ name, department }) => (department === null ? name : `${name} (${department})`)),
      source("exposure", "labs", pagesOf(records).ofFile),
    ),
    "organisation.timeZone": fact(file.timeZone, register),
    "organisation.role": fact(file.roles, source("exposure", "file", pagesOf(records).ofFile)),
  };
}

const regions = {
  fr: new Intl.DisplayNames(["fr"], { type: "region" }),
  en: new Intl.DisplayNames(["en"], { type: "region" }),
};

function countryName(code: string, language: Records["language"]): string {
  return regions[language].of(code) ?? code;
}

type Contacts = Facts<"representative"> &
  Facts<"dpo"> &
  Facts<"contact"> &
  Facts<"insurer"> &
  Facts<"responder">;

/** A shared mailbox answers before any person; the DPO before the legal representative. */
const REACHED = ["breach_mailbox", "dpo", "legal_representative"] as const;

function ofContacts(records: Records): Contacts {
  const { contacts } = records;
  const page = pagesOf(records).ofOrganisation;
  const about = (part: string, say: (row: ContactRow) => string | null) => {
    const row = partOf(contacts, part);
    return fact(row === null ? null : say(row), contactSource(page, part, row));
  };
  const reached = (say: (row: ContactRow) => string | null) =>
    about(REACHED.find((part) => saysOf(partOf(contacts, part), say)) ?? REACHED[0], say);
  return {
    "representative.name": about("legal_representative", nameOf),
    "representative.email": about("legal_representative", ({ email }) => email),
    "representative.phone": about("legal_representative", ({ phone }) => phone),
    "dpo.name": about("dpo", nameOf),
    "dpo.firm": about("dpo", ({ firm }) => firm),
    "dpo.email": about("dpo", ({ email }) => email),
    "dpo.phone": about("dpo", ({ phone }) => phone),
    "contact.name": reached(nameOf),
    "contact.email": reached(({ email }) => email),
    "contact.phone": reached(({ phone }) => phone),
    "insurer.name": about("insurer", ({ firm, name }) => firm || name),
    "insurer.policy": about("insurer", ({ reference }) => reference),
    "insurer.contact": about("insurer", reachOf),
    "responder.name": about("incident_responder", nameOf),
  };
}

function saysOf(row: ContactRow | null, say: (row: ContactRow) => string | null): boolean {
  return row !== null && (say(row) ?? "") !== "";
}

/** A part for which the organisation has nobody is as if it were not there. */
function partOf(contacts: readonly ContactRow[], part: string): ContactRow | null {
  return contacts.find((one) => one.part === part && !one.none) ?? null;
}

function contactSource(page: string, part: string, row: ContactRow | null) {
  return source("organisation", "contact", `${page}?edit=contact-${part}`, { at: row?.at ?? null });
}

function nameOf({ name, firm }: ContactRow): string {
  return [name, firm].filter((one) => one !== "").join(", ");
}

function reachOf({ name, email, phone }: ContactRow): string {
  return [name, email, phone].filter(Boolean).join(", ");
}

type Others = Facts<"processor"> & Facts<"controllers"> & Facts<"jointControllers">;

function ofOthers(records: Records): Others {
  const { theCase, file, contract, notice, told, jointControllers } = records;
  const { ofCase, ofFile, ofOrganisation } = pagesOf(records);
  const isVendor = theCase.vendorId === file.organisationId;
  const name = theCase.vendorName ?? contract?.vendorName ?? notice?.vendor ?? null;
  const incident = source("incident", "case", ofCase, { at: theCase.loggedAt });
  const vendor = source("notice", "vendorNotice", `${ofCase}/vendor`, notice ?? {});
  const received = notice?.received ?? null;
  const reach =
    contract === null ? null : [contract.incidentContact, contract.incidentEmail, contract.incidentPhone];
  return {
    "processor.involved": fact(isVendor || name === null ? null : "yes", incident),
    "processor.name": fact(isVendor ? null : name, incident),
    "processor.contact": fact(
      reach?.filter(Boolean).join(", "),
      source("organisation", "contract", ofOrganisation, { at: contract?.at ?? null }),
    ),
    "processor.noticeAt":
      received === null
        ? fact(file.instants.processor_notice, source("exposure", "file", ofFile))
        : fact(received, vendor),
    "processor.says": fact(notice?.says, vendor),
    "controllers.told": fact(
      told?.names,
      source("notice", "vendorNotice", `${ofCase}/vendor`, { at: told?.at ?? null }),
    ),
    "jointControllers.names": fact(jointControllers, source("exposure", "file", ofFile)),
  };
}
