import type { ReactNode } from "react";
import { Notice } from "#components/notice.tsx";
import type { Answer } from "#features/forms/rules.ts";
import type { FormField } from "#law/forms/form.ts";
import type { Translate } from "#lib/translate.ts";
import { valueText } from "../../documents/rules.ts";
import type { DraftStance, ReadBatch } from "../queries.ts";

type Props = {
  read: ReadBatch;
  /** The name of each organisation of the case. */
  names: ReadonlyMap<string, string>;
  /** The address below which the drafts stand. */
  base: string;
  /** The button that carries the text into the drafts that take it. */
  act: ReactNode;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** What a changed text would do before anybody carries it: which drafts take it, which would lose what, what stays otherwise. */
export function CarryNotice({ read, names, base, act, t }: Props) {
  const taking = read.stances.filter(({ passedOver }) => passedOver === null);
  const signed = read.stances.filter(({ passedOver }) => passedOver === "wouldLoseSignature");
  const own = read.stances.filter(
    ({ draft, fields }) =>
      draft.state !== "abandoned" && draft.state !== "filed" && fields.some(({ stance }) => stance === "own"),
  );
  const called = (stances: readonly DraftStance[]) =>
    stances.map(({ draft }) => names.get(draft.organisationId) ?? "").join(", ");
  const forward = taking.filter(({ draft }) => draft.state === "in_review");
  const count = own.flatMap(({ fields }) => fields.filter(({ stance }) => stance === "own")).length;
  return (
    <>
      {taking.length + signed.length === 0 ? null : (
        <Notice kind="warning" title={t("batches.carry.title", { count: taking.length + signed.length })}>
          <div className="flex flex-col gap-2 text-sm">
            {forward.length === 0 ? null : (
              <p>{t("batches.carry.inReview", { count: forward.length, names: called(forward) })}</p>
            )}
            {signed.length === 0 ? null : (
              <p>{t("batches.carry.signed", { count: signed.length, names: called(signed) })}</p>
            )}
            <p className="text-ink">{t("batches.carry.body")}</p>
            {taking.length === 0 ? null : act}
          </div>
        </Notice>
      )}
      {count === 0 ? null : (
        <details className="rounded-md border border-line bg-surface">
          <summary className="min-h-10 px-3 py-2 font-medium text-ink">
            {t("batches.carry.own", { count })}
          </summary>
          <div className="border-line border-t p-3">
            <p className="mb-3 text-sm text-soft">{t("batches.carry.ownBody")}</p>
            <ol className="flex flex-col gap-3">
              {own.flatMap((stance) =>
                stance.fields
                  .filter((one) => one.stance === "own")
                  .map((one) => (
                    <OwnText
                      base={base}
                      common={
                        read.wordings.findLast(({ fieldId }) => fieldId === one.fieldId)?.answer ?? null
                      }
                      key={`${stance.draft.id} ${one.fieldId}`}
                      name={names.get(stance.draft.organisationId) ?? ""}
                      one={one}
                      read={read}
                      stance={stance}
                      t={t}
                    />
                  )),
              )}
            </ol>
          </div>
        </details>
      )}
    </>
  );
}

type OwnProps = Pick<Props, "read" | "base" | "t"> & {
  stance: DraftStance;
  one: DraftStance["fields"][number];
  common: unknown;
  name: string;
};

/** Both texts side by side: none is lost. */
function OwnText({ read, stance, one, common, name, base, t }: OwnProps) {
  const { language, form } = read.batch;
  const field = form.fields.find(({ id }) => id === one.fieldId);
  if (field === undefined) return null;
  return (
    <li className="keep-together rounded-md border border-line p-3">
      <p className="font-medium text-ink text-sm">
        {name} · {field.label[language]}
      </p>
      <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-2" lang={language}>
        <div>
          <dt className="text-faint text-xs">{t("batches.carry.ownText")}</dt>
          <dd className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">
            {saidIn(field, one.answer, language) ?? t("batches.carry.leftToFile")}
          </dd>
        </div>
        <div>
          <dt className="text-faint text-xs">{t("batches.carry.commonText")}</dt>
          <dd className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">
            {saidIn(field, common as Answer | null, language) ?? t("batches.text.leftOpen")}
          </dd>
        </div>
      </dl>
      <a
        className="mt-1 inline-block text-accent text-sm hover:underline"
        data-follow=""
        href={`${base}/${stance.draft.id}?field=${field.id}#${field.id}`}
      >
        {t("batches.carry.openDraft")}
        <span className="sr-only"> – {name}</span>
      </a>
    </li>
  );
}

function saidIn(field: FormField, answer: Answer | null, language: "fr" | "en"): string | null {
  if (answer === null) return null;
  if ("unknown" in answer) return answer.follows;
  return answer.value === null ? null : valueText(field, answer.value, { language, zone: ZONE });
}
