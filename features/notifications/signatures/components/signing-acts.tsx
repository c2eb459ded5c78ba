import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { capacityOf } from "#features/decisions/components/capacity-of.ts";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { readDraftAction, returnDraftAction, signDraftAction } from "../../drafts/actions.ts";
import type { LoadedDraftSigning } from "../loaders.ts";

type Props = { loaded: LoadedDraftSigning; step: "read" | "sign" | "return"; place: Place; t: Translate };

/** Fields to point at when a draft is returned. */
const REMARKS = [0, 1, 2] as const;

/** Read, then sign or return; whoever may not sign is told why. */
export async function SigningActs({ loaded, step, place, t }: Props) {
  const { draft, standing, content, signer, changes } = loaded;
  if (standing === null) return <Notice kind="note">{t("signing.notYours")}</Notice>;
  const { mandate, problem } = standing;
  if (mandate === null || problem !== null)
    return (
      <Notice kind="warning" title={t("decision.cannotSign")}>
        <p className="text-sm">{t(`problems.${problem ?? "noMandate"}`)}</p>
      </Notice>
    );
  const { drafts, errors, problems } = await getWords("drafts", "errors", "problems");
  const words = drafts.sign;
  const here = `/${place.locale}/${place.workspace}/sign/drafts/${draft.id}`;
  const seen = { draftId: draft.id, seen: draft.contentSha256 ?? "" };
  const shared = { words: { errors, problems }, hidden: seen };
  const isUnread = changes !== null && step !== "read";
  if (step === "read" || isUnread)
    return (
      <>
        {isUnread ? (
          <LinkButton className="self-start" href={here} icon="eye">
            {words.readChanged}
          </LinkButton>
        ) : null}
        <FieldListForm
          {...shared}
          act={readDraftAction.bind(null, place)}
          done={words.goOn}
          fields={[]}
          id="read"
          idle={IDLE}
          submit={{ label: words.goOn, pending: words.goingOn, icon: "arrow-right" }}
        />
      </>
    );
  if (step === "return")
    return (
      <>
        <LinkButton
          className="self-start"
          href={`${here}?step=sign`}
          icon="chevron-left"
          look="quiet"
          size="compact"
        >
          {words.backToSign}
        </LinkButton>
        <FieldListForm
          {...shared}
          act={returnDraftAction.bind(null, place)}
          done={words.returned}
          fields={[
            {
              as: "area",
              name: "says",
              label: words.says,
              help: words.saysHelp,
              required: true,
              impersonal: true,
            },
            ...REMARKS.flatMap((index) => remarkFields(index, content, words)),
          ]}
          id="return"
          idle={IDLE}
          submit={{ label: words.return, pending: words.returning, icon: "history" }}
        />
      </>
    );
  return (
    <>
      <LinkButton className="self-start" href={here} icon="chevron-left" look="quiet" size="compact">
        {words.readAgain}
      </LinkButton>
      <p className="border-line border-s-2 ps-3 text-sm text-soft">
        {t("decision.signature", {
          name: signer,
          capacity: capacityOf(mandate.capacity, t).toLocaleLowerCase(place.locale),
          organisation: content.organisation.name,
          basis: mandate.basis,
          since: formatDay(Temporal.PlainDate.from(mandate.fromOn), place.locale),
        })}
      </p>
      <FieldListForm
        {...shared}
        act={signDraftAction.bind(null, place)}
        done={words.done}
        fields={[
          { as: "area", name: "reasons", label: words.reasons, note: words.optional, impersonal: true },
        ]}
        id="sign"
        idle={IDLE}
        submit={{ label: words.submit, pending: words.signing, icon: "gavel" }}
      />
      <LinkButton className="self-start" href={`${here}?step=return`} icon="history">
        {words.toReturn}
      </LinkButton>
    </>
  );
}

/** One field of the draft, and what is to change in it. */
function remarkFields(
  index: number,
  { sections }: LoadedDraftSigning["content"],
  words: Messages["drafts"]["sign"],
): FieldSpec[] {
  const options = sections.flatMap(({ title, fields }) =>
    fields.map(({ id, label }) => ({ value: id, label, group: title })),
  );
  const name = `remarks.${index}`;
  return [
    {
      as: "select",
      name: `${name}.fieldId`,
      label: words.field,
      half: true,
      placeholder: words.noField,
      options,
    },
    { as: "text", name: `${name}.text`, label: words.remark, half: true, impersonal: true },
  ];
}
