import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { reviewTextAction, reviseTextAction, submitTextAction } from "../actions.ts";
import { BLOCKS } from "../catalogue.ts";
import type { LoadedText } from "../loaders.ts";

type Props = { loaded: LoadedText; place: Place; t: Translate };

/** What this person can do about the latest version: submit it, sign or return it, write the next one. */
export async function TextActs({ loaded, place, t }: Props) {
  const { latest, mayWrite, signable } = loaded;
  const { errors, problems } = await getWords("errors", "problems");
  const words = { errors, problems };
  const isDraft = latest.submittedAt === null;
  const only = signable.length === 1 ? signable[0] : undefined;
  return (
    <>
      {mayWrite && isDraft ? (
        <div className="flex flex-col gap-2">
          <FieldListForm
            act={submitTextAction.bind(null, place)}
            done={t("communications.texts.submitted")}
            elsewhere={{
              id: "text",
              labels: Object.fromEntries(
                BLOCKS.map((block) => [block, t(`communications.texts.blocks.${block}`)]),
              ),
            }}
            fields={[]}
            hidden={{ textVersionId: latest.id, version: latest.version }}
            id="submit-text"
            idle={IDLE}
            submit={{
              ...{ label: t("communications.texts.submit"), pending: t("communications.texts.submitting") },
              ...{ icon: "user-check", look: "secondary" },
            }}
            words={words}
          />
          <p className="max-w-prose text-faint text-xs">{t("communications.texts.submitHelp")}</p>
        </div>
      ) : null}
      {signable.length === 0 ? null : (
        <FieldListForm
          act={reviewTextAction.bind(null, place)}
          behind={{ label: t("communications.texts.sign"), icon: "user-check", open: true }}
          done={t("communications.texts.answered")}
          fields={[
            {
              ...{
                as: "select",
                name: "organisationId",
                label: t("communications.texts.signFor"),
                half: true,
              },
              options: signable.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
            },
            {
              ...{ as: "select", name: "outcome", label: t("communications.texts.outcome"), half: true },
              options: (["signed", "returned"] as const).map((value) => ({
                value,
                label: t(`communications.texts.outcomes.${value}`),
              })),
            },
            {
              ...{ as: "area", name: "reason", label: t("communications.texts.reason"), impersonal: true },
              help: t("communications.texts.reasonHelp"),
            },
          ]}
          hidden={{
            ...{ textVersionId: latest.id, contentHash: latest.contentHash ?? "" },
            // Who signs for several chooses among them: then what stands is signed.
            ...(only === undefined ? {} : { headsHash: only.headsHash }),
          }}
          id="review"
          idle={IDLE}
          submit={{ label: t("communications.texts.answer"), pending: t("communications.texts.answering") }}
          words={words}
        />
      )}
      {mayWrite && !isDraft ? (
        <FieldListForm
          act={reviseTextAction.bind(null, place)}
          done={t("communications.texts.revised")}
          fields={[]}
          hidden={{ textVersionId: latest.id }}
          id="revise"
          idle={IDLE}
          submit={{
            ...{ label: t("communications.texts.revise"), pending: t("communications.texts.revising") },
            ...{ icon: "pen", look: "secondary" },
          }}
          words={words}
        />
      ) : null}
    </>
  );
}
