import { DefinitionList } from "#components/definition-list.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import { hourField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { confirmHandOverAction, strikeHandOverAction } from "../actions.ts";
import { RECEIPT_KINDS } from "../catalogue.ts";
import type { ListedHandOver } from "../queries.ts";
import { receiptText, recipientText } from "./hand-over-words.ts";

type Props = {
  line: ListedHandOver | null;
  mayRecord: boolean;
  closeHref: string;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** One hand-over: who took it, the receipt, and what may still be recorded about it. */
export function HandOverPanel({ line, mayRecord, closeHref, place, t }: Props) {
  if (line === null) return null;
  const { locale } = place;
  const at = (date: Date) => formatInstantCompact(instantOf(date), { zone: ZONE, locale });
  const { receiptKind, confirmedAt, confirmedBy, struckAt, struckFor } = line;
  const receipt = receiptKind === null ? t("handOvers.awaits") : receiptText(receiptKind, t);
  const items = [
    { id: "exhibit", term: t("handOvers.exhibit"), value: line.exhibit || "–" },
    { id: "kind", term: t("handOvers.kind"), value: recipientText(line.recipientKind, t) },
    { id: "to", term: t("handOvers.to"), value: line.recipient },
    { id: "at", term: t("handOvers.at"), value: momentText(line.handedAt, { zone: ZONE, locale }) },
    { id: "handedBy", term: t("handOvers.handedBy"), value: line.handedBy },
    {
      id: "organisation",
      term: t("handOvers.organisation"),
      value: line.organisationName ?? t("handOvers.noOrganisation"),
    },
    {
      id: "receipt",
      term: t("handOvers.receipt"),
      value: [receipt, line.receiptReference].filter(Boolean).join(" · "),
    },
  ];
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("handOvers.close")}
      eyebrow={t("handOvers.line")}
      title={line.what}
    >
      <div className="flex flex-col gap-4">
        <DefinitionList items={items} />
        <p className="text-faint text-xs">
          {t("handOvers.recordedBy", { at: at(line.recordedAt), name: line.recordedBy })}
          {confirmedAt === null
            ? null
            : ` · ${t("handOvers.receipt")} : ${t("handOvers.confirmedBy", { at: at(confirmedAt), name: confirmedBy ?? "" })}`}
        </p>
        {struckAt === null ? null : (
          <p className="text-ink [overflow-wrap:anywhere]">
            {t("handOvers.struckFor", { at: at(struckAt), reason: struckFor ?? "" })}
          </p>
        )}
        {mayRecord && struckAt === null ? <Acts line={line} place={place} /> : null}
      </div>
    </SidePanel>
  );
}

async function Acts({ line, place }: { line: ListedHandOver; place: Place }) {
  const words = await getWords("handOvers", "forms", "errors", "problems");
  const t = words.handOvers;
  return (
    <>
      {line.awaitsReceipt ? (
        <FieldListForm
          act={confirmHandOverAction.bind(null, place)}
          done={t.confirmed}
          fields={[
            {
              ...{ as: "select", name: "receiptKind", label: t.receiptKind, value: "recepisse" },
              options: RECEIPT_KINDS.map((value) => ({ value, label: t.receipts[value] })),
            },
            { as: "text", name: "receiptReference", label: t.reference, impersonal: true },
            hourField({ name: "confirmedAt", label: t.confirmedAt, words, left: t.now, at: t.precise }),
          ]}
          hidden={{ handOverId: line.id }}
          id="confirm"
          idle={IDLE}
          submit={{ label: t.confirmSubmit, pending: t.confirming, icon: "file-check" }}
          words={words}
        />
      ) : null}
      <FieldListForm
        act={strikeHandOverAction.bind(null, place)}
        behind={{ label: t.strike, icon: "minus" }}
        done={t.strikeDone}
        fields={[{ as: "area", name: "reason", label: t.reason, required: true, impersonal: true }]}
        hidden={{ handOverId: line.id }}
        id="strike"
        idle={IDLE}
        submit={{ label: t.strikeSubmit, pending: t.striking, icon: "minus" }}
        words={words}
      />
    </>
  );
}
