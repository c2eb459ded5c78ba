import { CONTACT_PARTS } from "#features/organisations/readiness/catalogue.ts";
import { channelText } from "#law/authorities/channels.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { PackAuthority, PackContact, PackContent } from "../contents/rules.ts";
import { type PackView, partBlocks, reachText } from "./pack-view.ts";

/** Who is who and how each is reached: the cell, the organisations' own people, processors, authorities. */
export function directoryBlocks(content: PackContent, view: PackView): PdfBlock[] {
  const { t } = view;
  return [
    { kind: "heading", text: t("crisisPacks.directory.title") },
    { kind: "text", look: "soft", text: t("crisisPacks.directory.note") },
    ...cellBlocks(content, view),
    ...peopleBlocks(content, view),
    ...contactBlocks(content, view),
    ...vendorBlocks(content, view),
    ...authorityBlocks(content, view),
  ];
}

type Column = "name" | "role" | "organisation" | "reach" | "reference" | "authority" | "channel" | "notice";

const columnsOf = (view: PackView, ...columns: readonly (readonly [Column, number])[]) =>
  columns.map(([column, share]) => ({ title: view.t(`crisisPacks.directory.columns.${column}`), share }));

function cellBlocks({ cell }: PackContent, view: PackView): PdfBlock[] {
  if (cell.length === 0) return [];
  return partBlocks(view.t("crisisPacks.directory.cell"), "", {
    columns: columnsOf(view, ["name", 34], ["role", 34], ["reach", 18], ["reference", 14]),
    rows: cell.map(({ name, position, firm, phone, reference }) => [
      name,
      [position, firm].filter(Boolean).join("\n"),
      phone ?? "",
      reference,
    ]),
  });
}

function peopleBlocks({ people }: PackContent, view: PackView): PdfBlock[] {
  const { t } = view;
  return partBlocks(t("crisisPacks.directory.people"), t("crisisPacks.directory.none"), {
    columns: columnsOf(view, ["name", 24], ["role", 20], ["organisation", 22], ["reach", 34]),
    rows: people.map(({ name, roles, organisations, email }) => [
      name,
      roles.map((role) => t(`roles.${role}`)).join("\n"),
      organisations.join("\n"),
      email,
    ]),
  });
}

/** By organisation, with room for a number that nobody recorded. */
function contactBlocks({ contacts, organisation }: PackContent, view: PackView): PdfBlock[] {
  const { t } = view;
  const title = t("crisisPacks.directory.contacts");
  const none = t("crisisPacks.directory.noContact");
  const columns = columnsOf(view, ["role", 24], ["name", 30], ["reach", 28], ["reference", 18]);
  if (contacts.length === 0) return partBlocks(title, none, { columns, rows: [] });
  const groups = [...Map.groupBy(contacts, (contact) => contact.organisation)];
  return groups.flatMap(([name, own]) =>
    partBlocks(organisation === null ? `${title} · ${name}` : title, none, {
      columns,
      rows: own.map((contact) => contactRow(contact, view)),
      beneath: own.map(({ note }) => note),
    }),
  );
}

function contactRow(contact: PackContact, { t }: PackView): string[] {
  const part = CONTACT_PARTS.find((one) => one === contact.part);
  return [
    part === undefined ? contact.part : t(`readiness.items.${part}`),
    [contact.name, contact.firm].filter(Boolean).join("\n"),
    reachText(contact) || t("crisisPacks.directory.toFill"),
    contact.reference ?? "",
  ];
}

function vendorBlocks({ vendors, organisation }: PackContent, view: PackView): PdfBlock[] {
  const { t } = view;
  return partBlocks(t("crisisPacks.directory.vendors"), t("crisisPacks.directory.noVendor"), {
    columns: columnsOf(view, ["name", 28], ["reach", 28], ["notice", 16], ["organisation", 28]),
    rows: vendors.map(({ vendor, product, contact, noticeHours, reference, ...one }) => [
      [vendor, product].filter(Boolean).join("\n"),
      [contact, reachText(one)].filter(Boolean).join("\n"),
      noticeHours === null ? "" : t("readiness.contracts.hours", { count: noticeHours }),
      [organisation === null ? one.organisation : "", reference].filter(Boolean).join("\n"),
    ]),
  });
}

const KINDS = ["dpa", "health", "csirt", "police"] as const;

function authorityBlocks({ authorities }: PackContent, view: PackView): PdfBlock[] {
  const { t, locale } = view;
  const names: readonly string[] = KINDS;
  const rank = ({ kind }: PackAuthority) => names.indexOf(kind);
  const rows = authorities
    .toSorted((one, other) => rank(one) - rank(other))
    .map((authority) => {
      const kind = KINDS.find((one) => one === authority.kind);
      return [
        authority.shortName,
        kind === undefined ? authority.kind : t(`vocabulary.authorityKinds.${kind}`),
        [channelText(authority, locale), authority.website].filter(Boolean).join("\n"),
      ];
    });
  return partBlocks(t("crisisPacks.directory.authorities"), t("crisisPacks.directory.none"), {
    columns: columnsOf(view, ["authority", 18], ["role", 20], ["channel", 62]),
    rows,
  });
}
