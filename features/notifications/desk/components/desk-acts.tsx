import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { abandonDraftAction, entrustDraftAction, submitDraftAction } from "../../drafts/actions.ts";
import type { Desk, OwnDesk } from "../queries.ts";
import { FileAct } from "./file-act.tsx";
import { FilingRecord } from "./filing-record.tsx";
import { LatenessNotice } from "./lateness-notice.tsx";

type Props = { desk: Desk; own: OwnDesk; here: string; place: Place; t: Translate };

/** What is next for this draft, for whoever may do it; for the others, whose it is. */
export async function DeskActs(props: Props) {
  const { desk, own, place, t } = props;
  const { draft, may } = desk;
  const { state } = draft;
  const mayEnd = may.prepare || may.entrust;
  return (
    <Section id="next" title={t("drafts.acts.title")}>
      <div className="flex flex-col gap-4">
        {state === "preparing" || state === "returned" ? <Submit {...props} /> : null}
        <LatenessNotice own={own} place={place} t={t} />
        {state === "in_review" ? (
          <>
            <p className="text-sm">
              {own.signers.length === 0
                ? t("drafts.who.nobodySigns")
                : t("drafts.acts.waitsFor", { names: own.signers.join(", ") })}
            </p>
            {own.standing === null && !own.mayReturn ? null : (
              <LinkButton
                className="self-start"
                href={`/${place.locale}/${place.workspace}/sign/drafts/${draft.id}`}
                icon={own.standing === null ? "eye" : "gavel"}
                look={own.standing === null ? "secondary" : "primary"}
              >
                {t(own.standing === null ? "drafts.acts.openReading" : "drafts.acts.openSigning")}
              </LinkButton>
            )}
          </>
        ) : null}
        {state === "signed" ? <FileAct {...props} /> : null}
        {state === "abandoned" ? <p className="text-sm">{t("drafts.acts.abandoned")}</p> : null}
        {own.filing === null ? null : <FilingRecord {...props} filing={own.filing} />}
        {mayEnd ? <Others {...props} /> : null}
      </div>
    </Section>
  );
}

/** Put before the signatory with the opinion, once nothing is missing. */
async function Submit({ desk, own, here, place, t }: Props) {
  const { draft, completeness, may } = desk;
  if (!may.prepare) return <p className="text-sm text-soft">{t("drafts.who.submit")}</p>;
  const lacks = completeness.missing.length + completeness.faulty.length;
  if (lacks > 0)
    return (
      <Notice kind="warning" title={t("drafts.acts.lacks", { count: lacks })}>
        <ul className="text-sm">
          {[...new Set([...completeness.missing, ...completeness.faulty])].map((id) => (
            <li key={id}>
              <a className="underline" data-follow="stay" href={`${here}?field=${id}#${id}`}>
                {draft.form.fields.find((field) => field.id === id)?.label[place.locale] ?? id}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    );
  const { drafts, errors, problems } = await getWords("drafts", "errors", "problems");
  const words = drafts.acts;
  return (
    <FieldListForm
      act={submitDraftAction.bind(null, place)}
      done={words.submitted}
      fields={[
        {
          as: "area",
          name: "opinion",
          label: words.opinion,
          help: words.opinionHelp,
          required: true,
          impersonal: true,
        },
        ...(own.departed.length === 0
          ? []
          : [
              {
                as: "check" as const,
                ...{ name: "coversDeparted", label: words.coversDeparted, checked: false },
                help: t("drafts.acts.departed", { names: own.departed.map(({ name }) => name).join(", ") }),
              },
            ]),
      ]}
      hidden={{ draftId: draft.id, version: draft.version }}
      id="submit"
      idle={IDLE}
      submit={{ label: words.submit, pending: words.submitting, icon: "send" }}
      words={{ errors, problems }}
    />
  );
}

/** A vendor asked to prepare it, and giving it up. */
async function Others({ desk, own, place, t }: Props) {
  const { draft, may } = desk;
  const { drafts, errors, problems } = await getWords("drafts", "errors", "problems");
  const words = drafts.acts;
  const vendor = own.vendors.find(({ id }) => id === draft.entrustedTo);
  return (
    <>
      {draft.entrustedTo === null ? null : (
        <p className="text-sm text-soft [overflow-wrap:anywhere]">
          {t("drafts.acts.entrusted", {
            vendor: vendor?.name ?? "",
            name: draft.entrustedBy ?? "",
            basis: draft.entrustedFor ?? "",
          })}
        </p>
      )}
      {may.entrust && draft.entrustedTo === null && own.vendors.length > 0 ? (
        <FieldListForm
          act={entrustDraftAction.bind(null, place)}
          behind={{ label: words.entrust, icon: "users" }}
          done={words.entrustDone}
          fields={[
            {
              ...{ as: "select", name: "vendorId", label: words.vendor, value: own.vendors[0]?.id ?? "" },
              options: own.vendors.map(({ id, name }) => ({ value: id, label: name })),
            },
            { as: "area", name: "basis", label: words.basis, help: words.basisHelp, required: true },
          ]}
          hidden={{ draftId: draft.id, version: draft.version }}
          id="entrust"
          idle={IDLE}
          submit={{ label: words.entrust, pending: words.entrusting, icon: "users" }}
          words={{ errors, problems }}
        />
      ) : null}
      {may.prepare ? (
        <FieldListForm
          act={abandonDraftAction.bind(null, place)}
          behind={{ label: words.abandon, icon: "archive" }}
          done={words.abandoned}
          fields={[{ as: "area", name: "reason", label: words.abandonFor, required: true, impersonal: true }]}
          hidden={{ draftId: draft.id, version: draft.version }}
          id="abandon"
          idle={IDLE}
          submit={{ label: words.abandon, pending: words.abandoning, icon: "archive", look: "secondary" }}
          words={{ errors, problems }}
        />
      ) : null}
    </>
  );
}
