import type { AddresseeRule, Anchor, Confidence, LegalStatus } from "#law/rule.ts";
import type { NoteCode } from "#law/text/codes.ts";
import { AWARENESS, DETECTION, DETERMINATION } from "./rule-of.ts";

/** How one state wrote NIS2 art. 23. What is absent is as in the directive. */
export type National = {
  country: string;
  text: string;
  url: string;
  from: string;
  status?: LegalStatus;
  confidence?: Confidence;
  to: string | AddresseeRule;
  alsoTo?: readonly string[];
  /** What starts the 24 and the 72 hours. */
  anchor?: Anchor;
  anchorUnstated?: true;
  /** Hours of the early warning; `null`: no number in the text. */
  warningHours?: number | null;
  /** Stages that this state does not have. */
  lacks?: readonly ("4b" | "4d" | "4e")[];
  final?:
    | "30_days_after_notice"
    | "30_days_after_resolution"
    | "month_after_warning"
    | "30_working_days_after_end";
  notes?: readonly NoteCode[];
};

const EITHER = {
  kind: "earliest",
  of: ["detection", "awareness"],
  orElse: ["processor_notice"],
} as const satisfies Anchor;

const NIS2_URL = "https://eur-lex.europa.eu/eli/dir/2022/2555/oj";

/** Sources: `world.md` section 3, read second-hand in a register of national acts of September 2026. */
export const NATIONAL: readonly National[] = [
  {
    ...{ country: "AT", text: "NISG 2026", url: "https://www.ris.bka.gv.at/", from: "2026-10-01" },
    ...{ to: "at-nis", notes: ["text_unverified"] },
  },
  {
    ...{
      country: "BE",
      text: "Law of 26 April 2024",
      url: "https://www.ejustice.just.fgov.be/",
      from: "2024-10-18",
    },
    ...{ to: "be-ccb", alsoTo: ["be-nccn"] },
  },
  {
    ...{
      country: "BG",
      text: "Cybersecurity Act as amended 2026",
      url: "https://lex.bg/",
      from: "2026-01-01",
    },
    ...{ to: "bg-csirt", anchor: DETECTION, notes: ["text_unverified"] },
  },
  {
    ...{
      country: "HR",
      text: "Act NN 14/2024, Regulation NN 135/2024",
      url: "https://narodne-novine.nn.hr/",
    },
    ...{ from: "2024-11-30", to: "hr-cert", final: "30_days_after_notice", notes: ["access_needed"] },
  },
  {
    ...{
      country: "CY",
      text: "Guide of the Digital Security Authority",
      url: "https://dsa.cy/",
      from: "2025-04-25",
    },
    ...{
      to: "cy-csirt",
      anchor: DETECTION,
      anchorUnstated: true,
      warningHours: 6,
      notes: ["text_unverified"],
    },
  },
  {
    ...{
      country: "CZ",
      text: "Act 264/2025",
      url: "https://www.e-sbirka.cz/",
      from: "2025-11-01",
      to: "cz-nukib",
    },
    ...{ anchor: { kind: "instant", firstOf: ["classification"] }, lacks: ["4b", "4e"] },
    final: "30_days_after_resolution",
  },
  {
    ...{ country: "DK", text: "Act 434/2025", url: "https://www.retsinformation.dk/", from: "2025-07-01" },
    ...{ to: "dk-samsik", alsoTo: ["dk-datatilsynet"], notes: ["joint_form"] },
  },
  {
    ...{
      country: "EE",
      text: "Cybersecurity Act, text of 1 January 2026",
      url: "https://www.riigiteataja.ee/",
    },
    ...{ from: "2026-01-01", to: "ee-ria" },
  },
  {
    ...{ country: "FI", text: "Act 124/2025", url: "https://www.finlex.fi/", from: "2025-04-08" },
    ...{ to: "fi-traficom", anchor: DETECTION },
  },
  {
    ...{ country: "FR", text: "Projet de loi résilience, non promulgué", url: NIS2_URL, from: "2024-10-18" },
    ...{ status: "adopted_not_applicable", to: "fr-anssi" },
  },
  {
    ...{
      country: "DE",
      text: "BSIG § 32",
      url: "https://www.gesetze-im-internet.de/bsig/",
      from: "2025-12-06",
    },
    ...{ to: "de-bsi", notes: ["access_needed"] },
  },
  {
    ...{ country: "GR", text: "Law 5160/2024", url: "https://www.et.gr/", from: "2024-11-27", to: "gr-ncsa" },
  },
  {
    ...{
      country: "HU",
      text: "Act LXIX/2024, decree 418/2024 § 77",
      url: "https://njt.hu/",
      from: "2025-01-01",
    },
    to: "hu-nki",
  },
  {
    ...{
      country: "IE",
      text: "No act yet",
      url: NIS2_URL,
      from: "2024-10-18",
      status: "adopted_not_applicable",
    },
    to: "ie-ncsc",
  },
  {
    ...{ country: "IT", text: "Legislative Decree 138/2024, art. 25", url: "https://www.normattiva.it/" },
    ...{ from: "2026-01-01", to: "it-csirt" },
  },
  {
    ...{ country: "LV", text: "National Cybersecurity Law", url: "https://likumi.lv/", from: "2024-09-01" },
    ...{ to: "lv-cert", anchor: DETECTION, anchorUnstated: true },
  },
  {
    ...{
      country: "LT",
      text: "Act XIV-2902",
      url: "https://www.e-tar.lt/",
      from: "2024-10-18",
      to: "lt-nksc",
    },
    ...{ anchor: DETECTION, anchorUnstated: true, notes: ["text_unverified"] },
  },
  {
    ...{ country: "LU", text: "Law of 5 May 2026", url: "https://legilux.public.lu/", from: "2026-05-05" },
    ...{ to: "lu-ilr", alsoTo: ["lu-cnpd"], notes: ["joint_form", "text_unverified"] },
  },
  {
    ...{
      country: "MT",
      text: "Draft order",
      url: NIS2_URL,
      from: "2024-10-18",
      status: "adopted_not_applicable",
    },
    to: "mt-csirt",
  },
  {
    ...{
      country: "NL",
      text: "Cyberbeveiligingswet",
      url: "https://wetten.overheid.nl/",
      from: "2026-08-15",
    },
    ...{ to: "nl-ncsc", alsoTo: ["nl-z-cert", "nl-igj"], notes: ["access_needed"] },
  },
  {
    ...{
      country: "PL",
      text: "Act of 23 January 2026",
      url: "https://dziennikustaw.gov.pl/",
      from: "2026-04-03",
    },
    ...{ to: "pl-cez", anchor: DETECTION },
  },
  {
    ...{
      country: "PT",
      text: "Decree-Law 125/2025",
      url: "https://diariodarepublica.pt/",
      from: "2026-04-03",
    },
    ...{ to: "pt-cncs", anchor: DETERMINATION, lacks: ["4e"], final: "30_working_days_after_end" },
  },
  {
    ...{
      country: "RO",
      text: "GEO 155/2024",
      url: "https://legislatie.just.ro/",
      from: "2024-12-31",
      to: "ro-dnsc",
    },
  },
  {
    ...{
      country: "SK",
      text: "Act 366/2024",
      url: "https://www.slov-lex.sk/",
      from: "2025-01-01",
      to: "sk-nbu",
    },
    ...{ anchor: DETECTION, lacks: ["4e"] },
  },
  {
    ...{ country: "SI", text: "ZInfV-1", url: "https://pisrs.si/", from: "2025-06-19", to: "si-sicert" },
    anchor: DETECTION,
  },
  {
    ...{ country: "ES", text: "No act yet (draft of 14 January 2025)", url: NIS2_URL, from: "2024-10-18" },
    ...{ status: "adopted_not_applicable" },
    to: { kind: "by_sector", public: "es-ccn", private: "es-incibe" },
  },
  {
    ...{
      country: "SE",
      text: "Act 2025:1506",
      url: "https://www.riksdagen.se/",
      from: "2026-01-15",
      to: "se-ncsc",
    },
  },
  {
    ...{ country: "NO", text: "Digitalsikkerhetsloven", url: "https://lovdata.no/", from: "2025-10-01" },
    ...{
      to: "no-helsecert",
      alsoTo: ["no-nsm"],
      anchor: EITHER,
      lacks: ["4e"],
      final: "month_after_warning",
    },
    notes: ["text_unverified"],
  },
  {
    ...{
      country: "IS",
      text: "Act 78/2019",
      url: "https://www.althingi.is/",
      from: "2020-09-01",
      to: "is-cert",
    },
    ...{ anchor: AWARENESS, warningHours: null, lacks: ["4b", "4d", "4e"] },
  },
  {
    ...{
      country: "LI",
      text: "Cyber Security Act (CSG)",
      url: "https://www.gesetze.li/",
      from: "2025-02-01",
    },
    ...{ to: "li-scs", notes: ["text_unverified"] },
  },
];
