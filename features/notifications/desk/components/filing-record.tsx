import { DefinitionList } from "#components/definition-list.tsx";
import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { computeLateness } from "#features/obligations/lateness/rules.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay, formatDuration, formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { correctFilingAction, recordReceiptAction, withdrawFilingAction } from "../../receipts/actions.ts";
import type { Desk, OwnDesk } from "../queries.ts";

type Filing = NonNullable<OwnDesk["filing"]>;
type Props = { desk: Desk; own: OwnDesk; filing: Filing; place: Place; t: Translate };

/** What was filed, how late it was and why; its receipt, its corrections, its withdrawal. */
export async function FilingRecord(props: Props) {
  const { desk, own, filing, place, t } = props;
  const { locale, workspace } = place;
  const { timeZone: zone } = own.obligation.exposure.organisation;
  const at = (date: Date) => formatInstant(instantOf(date), { zone, locale });
  const day = (date: Date) => formatDay(instantOf(date).toZonedDateTimeISO("UTC").toPlainDate(), locale);
  const files = `/${locale}/${workspace}/incidents/${desk.incident.reference}/notifications/${desk.draft.id}`;
  const none = t("forms.unknown");
  const items = [
    {
      id: "at",
      term: t("filing.filedAt"),
      value: filing.filedOn === null ? at(filing.filedAt) : day(filing.filedOn),
    },
    { id: "by", term: t("filing.filedBy"), value: filing.filedBy },
    { id: "channel", term: t("filing.channel"), value: filing.channel },
    { id: "late", term: t("drafts.filing.lateness"), value: lateText(filing, props) },
    ...(filing.reasonsForDelay === null
      ? []
      : [{ id: "why", term: t("filing.reasons"), value: filing.reasonsForDelay }]),
    { id: "number", term: t("filing.receiptNumber"), value: filing.receiptNumber ?? none },
    {
      id: "on",
      term: t("filing.documentOn"),
      value: filing.documentOn === null ? none : day(filing.documentOn),
    },
    ...(filing.correctedAt === null
      ? []
      : [
          {
            id: "corrected",
            term: t("drafts.filing.corrected"),
            value: `${filing.correctedBy}, ${at(filing.correctedAt)} – ${filing.correctedFor}`,
          },
        ]),
  ];
  return (
    <div className="flex flex-col gap-3">
      {filing.withdrawnAt === null ? null : (
        <Notice kind="warning" title={t("drafts.filing.withdrawn", { at: at(filing.withdrawnAt) })}>
          <p className="text-sm">{`${filing.withdrawnBy} – ${filing.withdrawnFor}`}</p>
        </Notice>
      )}
      <DefinitionList items={items} />
      <p className="flex flex-wrap gap-2 print:hidden">
        <LinkButton href={`${files}/pdf`} icon="download" size="compact">
          {t("drafts.filing.pdf")}
        </LinkButton>
        <LinkButton href={`${files}/json`} icon="download" size="compact">
          {t("drafts.filing.json")}
        </LinkButton>
        <LinkButton href={`${files}/docx`} icon="download" size="compact">
          {t("drafts.filing.docx")}
        </LinkButton>
      </p>
      {desk.may.record ? <RecordForms {...props} /> : null}
    </div>
  );
}

/** As it was counted at the filing; after a correction, recomputed beside. */
function lateText(filing: Filing, { own, place, t }: Props): string {
  const { locale } = place;
  const { timeZone: zone } = own.obligation.exposure.organisation;
  const said = (late: number | null) =>
    late === null
      ? t("drafts.noDate")
      : late === 0
        ? t("myOrganisation.inTime")
        : t("myOrganisation.late", { time: formatDuration(late * 1000, locale) });
  const stored = said(filing.lateInLawBySeconds ?? filing.lateBySeconds);
  if (filing.correctedFiledAt === null) return stored;
  const { correctedFiledAt, correctedFiledOn: on } = filing;
  const again = computeLateness(correctedFiledAt.toISOString(), zone, filing);
  return t("drafts.filing.recomputed", {
    stored,
    again: said(again.lateInLawBySeconds ?? again.lateBySeconds),
    at:
      on === null
        ? formatInstant(instantOf(correctedFiledAt), { zone, locale })
        : t("incidents.facts.dayOnly", {
            day: formatDay(instantOf(on).toZonedDateTimeISO("UTC").toPlainDate(), locale),
            zone,
          }),
  });
}

async function RecordForms({ desk, own, filing, place, t }: Props) {
  const {
    drafts,
    filing: said,
    forms,
    errors,
    problems,
  } = await getWords(...(["drafts", "filing", "forms", "errors", "problems"] as const));
  const words = drafts.filing;
  const { timeZone: zone } = own.obligation.exposure.organisation;
  const hidden = { filingId: filing.id, version: filing.version };
  const on = filing.documentOn?.toISOString().slice(0, 10) ?? "";
  const number = {
    as: "text",
    name: "receiptNumber",
    label: said.receiptNumber,
    value: filing.receiptNumber ?? "",
  } as const;
  const documentOn = {
    as: "date",
    name: "documentOn",
    label: said.documentOn,
    note: forms.optional,
    value: on,
  } as const;
  const exhibit: FieldSpec = {
    ...{ as: "select", name: "receiptId", label: words.exhibit, placeholder: words.noExhibit },
    options: own.exhibits.map(({ id, number: exhibitNumber, name }) => ({
      value: id,
      label: t("drafts.filing.exhibitName", { number: exhibitNumber, name }),
    })),
    value: filing.receiptId ?? "",
  };
  return (
    <>
      <FieldListForm
        act={recordReceiptAction.bind(null, place)}
        behind={{ label: words.recordReceipt, icon: "inbox" }}
        done={words.receiptDone}
        fields={[{ ...number, required: true }, documentOn, ...(own.exhibits.length === 0 ? [] : [exhibit])]}
        hidden={hidden}
        id="receipt"
        idle={IDLE}
        submit={{ label: words.recordReceipt, pending: words.recording, icon: "inbox" }}
        words={{ errors, problems }}
      />
      <FieldListForm
        act={correctFilingAction.bind(null, place)}
        behind={{ label: words.correct, icon: "pen" }}
        done={words.correctDone}
        fields={[
          { as: "text", name: "filedBy", label: said.filedBy, value: filing.filedBy, required: true },
          { as: "text", name: "channel", label: said.channel, value: filing.channel, required: true },
          ...[number, documentOn],
          {
            ...{ as: "instant", name: "filedAt", label: words.filedAt, help: words.filedAtHelp },
            ...{ labels: forms.instant, zones: listZones(zone), precisions: ["unknown", "instant", "day"] },
            value: { precision: "unknown", date: "", time: "", zone },
          },
          {
            ...{ as: "area", name: "reasonsForDelay", label: said.reasons, note: forms.optional },
            ...{ value: filing.reasonsForDelay ?? "", impersonal: true },
          },
          { as: "area", name: "reason", label: words.correctFor, required: true, impersonal: true },
        ]}
        hidden={hidden}
        id="correct"
        idle={IDLE}
        submit={{ label: words.correct, pending: words.recording, icon: "pen", look: "secondary" }}
        words={{ errors, problems }}
      />
      {filing.withdrawnAt === null && desk.incident.closedAt === null ? (
        <FieldListForm
          act={withdrawFilingAction.bind(null, place)}
          behind={{ label: words.withdraw, icon: "x" }}
          done={words.withdrawDone}
          fields={[
            {
              as: "area",
              name: "reason",
              label: words.withdrawFor,
              help: words.withdrawHelp,
              required: true,
              impersonal: true,
            },
          ]}
          hidden={hidden}
          id="withdraw"
          idle={IDLE}
          submit={{ label: words.withdraw, pending: words.recording, icon: "x", look: "secondary" }}
          words={{ errors, problems }}
        />
      ) : null}
    </>
  );
}
