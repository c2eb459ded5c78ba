import type { Dossier } from "#features/exports/queries.ts";
import { INCIDENT_KINDS } from "#features/incidents/catalogue.ts";
import { closedText } from "#features/incidents/closure/components/closed-text.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { CAUSES, DATA_CATEGORIES, NATURES } from "#law/vocabulary.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";

type View = { readonly t: Translate; readonly locale: Locale; readonly zone: string };
type Incident = Dossier["incident"];

/** What is known of the incident itself, in the words of its page. */
export function incidentBlocks(incident: Incident, view: View): PdfBlock[] {
  const { t } = view;
  const rows = factsOf(incident, view).map(([term, value]) => ({ term, value, note: "" }));
  const told: PdfBlock[] =
    incident.description === "" ? [] : [{ kind: "text", look: "plain", text: incident.description }];
  return [{ kind: "heading", text: t("incidents.facts.what") }, ...told, { kind: "facts", rows }];
}

function factsOf(incident: Incident, { t, locale, zone }: View): [term: string, value: string][] {
  const unknown = t("incidents.facts.unknown");
  const moment = (value: unknown) =>
    value === null ? unknown : momentText(value as Moment, { zone, locale, t });
  const natures = NATURES.filter((nature) => incident.natures.includes(nature));
  const categories = DATA_CATEGORIES.filter((category) => incident.dataCategories.includes(category));
  const vendor = [incident.vendorName, incident.productName].filter(Boolean).join(" · ");
  const [kind, cause] = [
    INCIDENT_KINDS.find((one) => one === incident.kind) ?? "other",
    CAUSES.find((one) => one === incident.cause) ?? "unknown",
  ];
  const closed: [string, string][] =
    incident.closedAt === null
      ? []
      : [
          [
            t("exports.columns.closedAt"),
            closedText({ closedAt: incident.closedAt, closedOn: incident.closedOn }, { zone, locale }),
          ],
        ];
  return [
    [t("incidents.facts.kind"), t(`vocabulary.kinds.${kind}`)],
    [
      t("incidents.facts.natures"),
      natures.map((one) => t(`vocabulary.natures.${one}`)).join(", ") || unknown,
    ],
    [t("incidents.facts.cause"), t(`vocabulary.causes.${cause}`)],
    [t("exports.columns.occurrenceFrom"), moment(incident.occurrenceFrom)],
    [t("exports.columns.occurrenceTo"), moment(incident.occurrenceTo)],
    [t("incidents.facts.detection"), moment(incident.detection)],
    [t("incidents.facts.vendor"), vendor || t("incidents.facts.noVendor")],
    [
      t("incidents.facts.categories"),
      categories.map((one) => t(`vocabulary.dataCategories.${one}`)).join("\n") || unknown,
    ],
    [t("incidents.facts.logged"), formatInstant(instantOf(incident.loggedAt), { zone, locale })],
    ...closed,
  ];
}
